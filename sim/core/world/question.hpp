#pragma once
// Questions about one brick: what an asking place remembers of them, and what travels.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/world/case.hpp"

namespace samenspel::world {

/// What is asked: advice, or somebody who lays the brick beside the worker.
enum class Asks : std::uint8_t { advice, visit };

/// How a question ended. Append only.
enum class Answer : std::uint8_t {
  given,       ///< advice was given, the brick was laid
  sharpened,   ///< it turned out to be within reach: no specialist was needed
  full,        ///< nobody there has hours left
  gone,        ///< nobody there knows more
  broken_off,  ///< the visiting specialist has left
  cancelled    ///< the case had left the worker who asked
};
inline constexpr std::size_t answer_count = 6;
inline constexpr const char* answer_names[answer_count] = {"given", "sharpened",  "full",
                                                           "gone",  "broken_off", "cancelled"};

/// A question on its way, or its answer: values only.
struct Request {
  std::uint32_t question = no_slot;  ///< its number at the asking place
  std::uint16_t from = none;         ///< asking place
  std::uint16_t team = none;         ///< that is asked
  Asks asks = Asks::advice;
  Answer answer = Answer::given;
  std::uint8_t route = 0;
  std::uint8_t domain = 0;
  std::uint8_t angles = 1;          ///< people who look at it; in an answer who did
  std::uint8_t joint = 0;           ///< 1 in a meeting that was called for it
  std::uint16_t discipline = none;  ///< in an answer that of the specialist
  float difficulty = 0;             ///< of the brick
  float amount = 0;                 ///< its work; in the answer to a visit what was done of it
  float trust = 0;                  ///< of the family
  float hours = 0;                  ///< contact hours of a visit
  float delay_days = 0;             ///< of the route, for this asker
  std::uint32_t family = 0;         ///< whom it is about, for their fit with people
  double skill = 0;                 ///< of the asker; in an answer that of the specialist

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("question", s.question), visit("from", s.from), visit("team", s.team);
    visit("asks", s.asks), visit("answer", s.answer), visit("route", s.route);
    visit("domain", s.domain), visit("angles", s.angles), visit("joint", s.joint);
    visit("discipline", s.discipline);
    visit("difficulty", s.difficulty), visit("amount", s.amount);
    visit("trust", s.trust), visit("hours", s.hours), visit("delay_days", s.delay_days);
    visit("family", s.family);
    visit("skill", s.skill);
  }
};

/// An open question of the asking place. It is open until its one answer is there, even if the case
/// has left.
struct Question {
  base::Moment asked_at;
  std::uint32_t case_slot = no_slot;  ///< `no_slot`: nobody waits for the answer any more
  std::uint16_t worker = none;        ///< who asked
  std::uint8_t brick = 0;             ///< ordinal within the need
  std::uint16_t team = none;          ///< that was asked
  Asks asks = Asks::advice;
  std::uint8_t route = 0;
  bool open = false;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("asked_at", s.asked_at), visit("case_slot", s.case_slot), visit("worker", s.worker);
    visit("brick", s.brick), visit("team", s.team), visit("asks", s.asks), visit("route", s.route);
    visit("open", s.open);
  }
};

/// What the worker who holds a case has tried and learned about one of its bricks.
struct Advice {
  std::uint32_t case_slot = no_slot;
  std::uint32_t question = no_slot;  ///< the open one
  float skill = 0;                   ///< lent for this brick; 0: none
  std::uint8_t brick = 0;            ///< ordinal within the need
  std::uint8_t tried = 0;            ///< roads, one bit each
  Asks asks = Asks::advice;          ///< of the open question

  bool open() const { return question != no_slot; }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("case_slot", s.case_slot), visit("question", s.question), visit("skill", s.skill);
    visit("brick", s.brick), visit("tried", s.tried), visit("asks", s.asks);
  }
};

/// Advice about bricks that are in hands here, found by case and brick.
class AdviceBook {
 public:
  [[nodiscard]] const Advice* find(std::uint32_t case_slot, std::uint8_t brick) const {
    const std::size_t at = place_of(case_slot, brick);
    return is_at(at, case_slot, brick) ? &entries_[at] : nullptr;
  }

  /// The entry of this brick; an empty one is made if there is none. Valid until the next change.
  Advice& entry(std::uint32_t case_slot, std::uint8_t brick) {
    const std::size_t at = place_of(case_slot, brick);
    if (!is_at(at, case_slot, brick)) {
      Advice advice;
      advice.case_slot = case_slot;
      advice.brick = brick;
      entries_.insert(entries_.begin() + static_cast<std::ptrdiff_t>(at), advice);
    }
    return entries_[at];
  }

  void erase(std::uint32_t case_slot, std::uint8_t brick) {
    const std::size_t at = place_of(case_slot, brick);
    SAMENSPEL_CHECK(is_at(at, case_slot, brick), "advice is forgotten once");
    entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(at));
  }

  [[nodiscard]] const std::vector<Advice>& entries() const { return entries_; }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("entries", s.entries_);
  }

 private:
  std::size_t place_of(std::uint32_t case_slot, std::uint8_t brick) const {
    const auto before = [&](const Advice& a) {
      return a.case_slot != case_slot ? a.case_slot < case_slot : a.brick < brick;
    };
    return static_cast<std::size_t>(std::partition_point(entries_.begin(), entries_.end(), before) -
                                    entries_.begin());
  }
  bool is_at(std::size_t at, std::uint32_t case_slot, std::uint8_t brick) const {
    return at < entries_.size() && entries_[at].case_slot == case_slot &&
           entries_[at].brick == brick;
  }

  std::vector<Advice> entries_;  // sorted by case and brick
};

}  // namespace samenspel::world
