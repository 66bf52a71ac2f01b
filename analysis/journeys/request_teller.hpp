#pragma once
// What became of one request, sentence by sentence: the events in order, and what is remembered of
// them until it can be told.

#include "core/world/question.hpp"
#include "journeys/family_totals.hpp"
#include "journeys/story.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samenspel::journeys {

class RequestTeller {
 public:
  RequestTeller(const JourneyLog& file, const Naming& naming) : file_(file), naming_(naming) {}

  std::vector<Sentence> tell(std::span<const LoggedEvent> events);

 private:
  const Phrases& words() const { return naming_.phrases(); }

  void say(const LoggedEvent& event, std::string_view key, Phrases::Filling filling = {});

  // -- Events of one moment that are told together: requests, answers, what is found.

  bool goes_with(const LoggedEvent& event) const;
  void flush();

  // -- The request.

  void say_request(const LoggedEvent& event);
  void say_bricks(const std::vector<LoggedEvent>& told);
  void say_practice(const LoggedEvent& event);
  void see_brick(const LoggedEvent& event);

  // -- Waiting and beginning.

  void say_found(const std::vector<LoggedEvent>& told);
  void say_off_further_list(const LoggedEvent& event);
  void say_start(const LoggedEvent& event);
  void say_heavier();

  // -- Expertise.

  void say_answer(const std::vector<LoggedEvent>& told);
  void say_advice(const std::vector<LoggedEvent>& told, const std::string& asker,
                  const std::string& team, const std::string& bricks);
  void say_joins(const LoggedEvent& event);
  void say_referral(const LoggedEvent& event);

  // -- Help.

  void say_laid(const LoggedEvent& event);
  void say_laid_by(const LoggedEvent& event, const std::string& brick);
  void flush_reviews();

  // -- Paper: decisions, packages, a ceiling.

  bool see_paper(const LoggedEvent& event);
  void say_package(const LoggedEvent& event);
  void say_all_done(const LoggedEvent& event);

  // -- Endings.

  std::string decimal(std::int64_t hundredths) const;
  void say_end(const LoggedEvent& event);

  /// What the log says last when the request has not ended.
  void say_what_goes_on();

  // -- Every event of the request, in order.

  void see(const LoggedEvent& event);
  bool see_before_help(const LoggedEvent& event);
  bool see_expertise(const LoggedEvent& event);
  void see_help(const LoggedEvent& event);

  const JourneyLog& file_;
  const Naming& naming_;
  std::string channel_;  ///< who sent the family
  std::vector<Sentence> sentences_;
  std::vector<LoggedEvent> gathered_, left_;
  LoggedEvent last_, last_review_;
  std::optional<LoggedEvent> beside_, last_held_;
  std::map<std::uint8_t, LoggedEvent> hidden_;
  std::set<std::uint8_t> ongoing_, known_, advised_, from_colleague_;  // bricks by number
  std::optional<std::int64_t> arose_;
  std::optional<float> trust_before_;
  std::int64_t asked_ = 0, first_review_ = 0, review_seconds_ = 0;
  int escalations_ = 0, reviews_ = 0;
  bool has_asked_ = false, is_beyond_ = false, is_late_ = false, is_unneeded_ = false;
  bool waits_ = false, helped_ = false, right_help_lost_ = false, is_over_ = false,
       comes_back_ = false;
  std::uint16_t waits_for_ = world::none;  // team on whose list it stands first
};

}  // namespace samenspel::journeys
