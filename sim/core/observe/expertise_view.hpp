#pragma once
// What is seen of expertise that is asked and given: questions by route and answer, referrals that
// were unneeded or late, and what people learn.

#include <cstdint>
#include <vector>

#include "core/observe/calendar_spans.hpp"
#include "core/observe/outcome.hpp"
#include "core/world/fact.hpp"
#include "core/world/question.hpp"

namespace samenspel::observe {

class OutputSink;

inline constexpr std::size_t difficulty_bins = 10;  ///< tenths of difficulty

class ExpertiseView {
 public:
  ExpertiseView(const scenario::Structure& structure, const Window& window);

  /// A fact within the measured window.
  void see(const world::Fact& fact);
  void see_referred(const world::Fact& fact, bool from_front_door) {
    year_of(fact).outside += from_front_door ? 1 : 0;
    nurse_referred_[fact.detail] += structure_->teams[fact.team].at_practice ? 1 : 0;
  }

  /// What the questions are compared with, counted elsewhere.
  struct Beside {
    std::int64_t starts = 0, referrals_from_door = 0;  ///< of the neighbourhood teams
    std::int64_t referrals = 0;                        ///< of all teams
  };
  void report(OutputSink& sink, const Beside& beside) const;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("consults", s.consults_), visit("joins", s.joins_),
        visit("consult_answers", s.consult_answers_);
    visit("join_answers", s.join_answers_), visit("answer_seconds", s.answer_seconds_),
        visit("awaited", s.awaited_), visit("outside", s.outside_);
    visit("sharpened", s.sharpened_), visit("meetings", s.meetings_),
        visit("attended_seconds", s.attended_seconds_);
    visit("most_attended_seconds", s.most_attended_seconds_),
        visit("triage_seconds", s.triage_seconds_), visit("paths", s.paths_);
    visit("triaged", s.triaged_), visit("clarified", s.clarified_), visit("found", s.found_);
    visit("handed_over", s.handed_over_), visit("begun", s.begun_), visit("unneeded", s.unneeded_);
    visit("late", s.late_), visit("shown", s.shown_), visit("nurse_starts", s.nurse_starts_),
        visit("nurse_referred", s.nurse_referred_);
    visit("nurse_suited", s.nurse_suited_), visit("suited_past", s.suited_past_);
    visit("years", s.years_);
  }

 private:
  struct Year {
    std::int64_t met[difficulty_bins] = {}, asked[difficulty_bins] = {};  // of neighbourhood teams
    std::int64_t beyond[difficulty_bins] = {};
    std::int64_t people = 0, skill = 0, tie = 0,
                 ties = 0;                 // person-months; millionths x person-months
    std::int64_t outside = 0, starts = 0;  // of the neighbourhood teams

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("met", s.met), visit("asked", s.asked), visit("beyond", s.beyond);
      visit("people", s.people), visit("skill", s.skill), visit("tie", s.tie);
      visit("ties", s.ties), visit("outside", s.outside), visit("starts", s.starts);
    }
  };

  Year& year_of(const world::Fact& fact) { return years_[calendar_.of(fact.time)]; }
  bool at_front_door(const world::Fact& fact) const;
  void see_question(const world::Fact& fact, std::vector<std::int64_t>& by_route);
  void see_answer(const world::Fact& fact);
  void see_meeting(const world::Fact& fact);
  void report_questions(OutputSink& sink, const Beside& beside) const;
  void report_arrangements(OutputSink& sink) const;
  void report_nurses(OutputSink& sink) const;
  void report_years(OutputSink& sink) const;

  const scenario::Structure* structure_;
  CalendarSpans calendar_;                      // years
  std::vector<std::int64_t> consults_, joins_;  // by route, colleagues last
  std::int64_t consult_answers_[world::answer_count] = {}, join_answers_[world::answer_count] = {};
  std::int64_t answer_seconds_ = 0, awaited_ = 0;
  std::int64_t outside_ = 0;  // questions of the neighbourhood teams beyond their own people
  std::vector<std::int64_t> sharpened_;  // by route
  std::int64_t meetings_ = 0, attended_seconds_ = 0, most_attended_seconds_ = 0;
  std::int64_t triage_seconds_ = 0;
  std::int64_t paths_[3] = {}, triaged_[2] = {};  // voluntary, pressing, compulsory; past the door
  std::int64_t clarified_ = 0, found_ = 0, handed_over_ = 0;
  std::int64_t nurse_starts_ = 0, nurse_referred_[scenario::layer_count] = {};  // by receiver
  std::int64_t nurse_suited_ = 0, suited_past_ = 0;  // whom she would take; led to a specialist
  std::int64_t begun_ = 0, unneeded_ = 0, late_ = 0, shown_ = 0;
  std::vector<Year> years_;
};

}  // namespace samenspel::observe
