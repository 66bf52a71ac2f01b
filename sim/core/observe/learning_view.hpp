#pragma once
// What is seen of teams that learn: the hours that are left for families, deep skill and ties of
// members of BASEcamps, agreements that are copied, what becomes of questions for which the expert
// is outside the city, and H1 of each area and year.

#include <cstdint>
#include <vector>

#include "core/observe/calendar_spans.hpp"
#include "core/observe/outcome.hpp"
#include "core/world/fact.hpp"

namespace samenspel::observe {

class OutputSink;

class LearningView {
 public:
  LearningView(const scenario::Structure& structure, const Window& window);

  /// Facts within the measured window.
  void see_asked(const world::Fact& fact) { ++of(fact.area, fact.time).asked; }
  /// Right help within a year, for a request within the window.
  void see_right_help(const world::Fact& fact, std::int64_t asked_at) {
    Requests& requests = of(fact.area, asked_at);
    ++requests.helped;
    requests.seconds += fact.value;
  }
  void see(const world::Fact& fact);
  void report(OutputSink& sink) const;
  /// Requests in an area.
  [[nodiscard]] std::int64_t asked_in(std::size_t area) const;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("first_team", s.first_team_), visit("years", s.years_), visit("requests", s.requests_);
  }

 private:
  struct Requests {  // of an area, asked in a year
    std::int64_t helped = 0, asked = 0, seconds = 0;

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("helped", s.helped), visit("asked", s.asked), visit("seconds", s.seconds);
    }
  };
  struct Year {
    std::int64_t members = 0, skill = 0, tie = 0;  // person-months; millionths x person-months
    std::int64_t modules = 0, modules_made = 0, copies = 0;
    std::int64_t near = 0, near_in_city = 0;  // bricks, by the year in which they were asked for
    std::vector<std::int64_t> hours;  // by layer, team-months x thousandths of an hour a week
    std::int64_t months = 0;          // of one team
    std::int64_t settled = 0, settled_hours = 0;  // person-months; thousandths x person-months

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("members", s.members), visit("skill", s.skill), visit("tie", s.tie);
      visit("modules", s.modules), visit("copies", s.copies), visit("near_in_city", s.near_in_city),
          visit("modules_made", s.modules_made), visit("near", s.near), visit("hours", s.hours);
      visit("months", s.months), visit("settled", s.settled),
          visit("settled_hours", s.settled_hours);
    }
  };

  Requests& of(std::uint16_t area, std::int64_t time) {
    return requests_[calendar_.of(time) * areas_ + area];
  }
  void see_near(const world::Fact& fact);
  void report_near(OutputSink& sink) const;
  void report_members(OutputSink& sink) const;
  void report_areas(OutputSink& sink) const;

  const scenario::Structure* structure_;
  CalendarSpans calendar_;  // years
  std::size_t areas_;
  std::uint16_t first_team_ = world::none;  // that stated its hours: counts the months
  std::vector<Year> years_;
  std::vector<Requests> requests_;  // by year and area
  std::int64_t begin_ = 0;          // of the window, in seconds
};

}  // namespace samenspel::observe
