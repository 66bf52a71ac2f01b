#pragma once
// What is seen of how help begins and what is left at its end: the first hours, whom a family
// meets, what clarification finds, and trust.

#include <cstdint>
#include <vector>

#include "core/observe/calendar_spans.hpp"
#include "core/observe/outcome.hpp"
#include "core/observe/wait_histogram.hpp"
#include "core/world/fact.hpp"

namespace samenspel::observe {

class OutputSink;

class HelpView {
 public:
  HelpView(const scenario::Structure& structure, const Window& window);

  /// A fact within the measured window; `in_cohort`: its request is of those that are followed.
  void see(const world::Fact& fact, bool in_cohort);
  /// Right help within a year for a request of the cohort.
  void see_right_help(std::int64_t seconds) { right_help_.add(seconds); }
  [[nodiscard]] const WaitHistogram& right_help() const { return right_help_; }
  /// `cohort_asked`: the requests that are followed.
  void report(OutputSink& sink, std::int64_t cohort_asked) const;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("right_help", s.right_help_), visit("first", s.first_),
        visit("first_at_risk", s.first_at_risk_);
    visit("first_of_others", s.first_of_others_), visit("urgent", s.urgent_),
        visit("at_risk", s.at_risk_), visit("first_faces", s.first_faces_);
    visit("right_faces", s.right_faces_), visit("intake_seconds", s.intake_seconds_),
        visit("trust", s.trust_);
    visit("endings", s.endings_), visit("years", s.years_);
  }

 private:
  struct Days {
    std::int64_t count = 0, seconds = 0;
    void add(std::int64_t more) { ++count, seconds += more; }
    [[nodiscard]] double mean() const;

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("count", s.count), visit("seconds", s.seconds);
    }
  };
  struct Year {
    std::int64_t found = 0, missed = 0;

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("found", s.found), visit("missed", s.missed);
    }
  };

  void see_begin(const world::Fact& fact);
  void see_taken_on(const world::Fact& fact);
  bool at_front_door(const world::Fact& fact) const;
  Year& year_of(const world::Fact& fact) { return years_[calendar_.of(fact.time)]; }

  const scenario::Structure* structure_;
  CalendarSpans calendar_;  // years
  WaitHistogram right_help_;
  Days first_, first_at_risk_, first_of_others_, urgent_, at_risk_;
  std::int64_t first_faces_ = 0, right_faces_ = 0;  // at the neighbourhood teams
  std::vector<std::int64_t> intake_seconds_;        // by layer
  std::int64_t trust_ = 0, endings_ = 0;            // millionths, of those who were helped
  std::vector<Year> years_;
};

}  // namespace samenspel::observe
