#pragma once
// Youths with registered help as Statistics Netherlands counts them (docs/decisions/0039): distinct
// children in a calendar year, and starts of which the child had help before.

#include <array>
#include <cstdint>
#include <vector>

#include "core/observe/calendar_spans.hpp"
#include "core/observe/outcome.hpp"
#include "core/world/fact.hpp"
#include "core/world/youth_help.hpp"

namespace samenspel::observe {

class OutputSink;

/// When help of each child of a family ended last, and in how many requests it has help now: ten
/// bytes a home.
class HelpedFamilies {
 public:
  struct Family {
    std::array<std::uint16_t, 3> ended_on{};  ///< day of the run from 1, 0: never
    std::array<std::uint8_t, 3> open{};       ///< requests in which it has registered help now
    std::uint8_t generation = 0;

    [[nodiscard]] bool is_helped() const { return (open[0] | open[1] | open[2]) != 0; }

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("ended_on", s.ended_on), visit("open", s.open), visit("generation", s.generation);
    }
  };

  /// The family of this generation, new when nothing was told of it.
  Family& of(std::uint16_t area, const world::HelpedChildren& who);

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("latest", s.latest_), visit("earlier", s.earlier_);
  }

 private:
  struct Earlier {
    std::uint64_t name = 0;
    Family family;

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("name", s.name), visit("family", s.family);
    }
  };
  std::size_t place_of(std::uint64_t name) const;

  std::vector<std::vector<Family>> latest_;  ///< by area and home
  std::vector<Earlier> earlier_;             ///< by name: their help went on when the next moved in
};

/// What the calendar says of a day, all in days of the run.
struct HelpDay {
  std::int32_t day = -1, first_of_year = 0;
  std::int32_t repeats_from = 0;  ///< help that ended before makes no repeat

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("day", s.day), visit("first_of_year", s.first_of_year);
    visit("repeats_from", s.repeats_from);
  }
};

class YouthHelpView {
 public:
  /// With very many homes facts are gathered and counted area by area, so that what help the homes
  /// of an area have had is near.
  YouthHelpView(std::size_t channels, const Window& window, bool gathers)
      : window_(window),
        gathers_(gathers),
        calendar_(CalendarSpans::years(window)),
        starts_(channels + 2),
        repeats_(channels + 2) {}

  /// `youth_help_begins` and `youth_help_ends`, from the first day of the run on.
  void see(const world::Fact& fact);
  void report(OutputSink& sink, double resident_youths);

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("families", s.families_), visit("open_children", s.open_children_),
        visit("years_begun", s.years_begun_), visit("children_of_years", s.children_of_years_);
    visit("starts", s.starts_), visit("repeats", s.repeats_), visit("today", s.today_);
    visit("gathered", s.gathered_), visit("gathered_count", s.gathered_count_);
  }

 private:
  static constexpr std::size_t most_gathered = 32768;

  void turn_to(std::int32_t day);
  void gather(const world::Fact& fact);
  void count_gathered();
  void count(const world::Fact& fact);
  void begin_years_until(std::int32_t day);
  bool is_repeat(std::uint16_t ended_on, std::int32_t day) const;
  std::size_t index_of(std::uint8_t referrer) const;

  Window window_;
  bool gathers_;
  CalendarSpans calendar_;  ///< years
  HelpDay today_;
  std::vector<std::vector<world::Fact>> gathered_;  ///< by area; today's year and half year hold
  std::size_t gathered_count_ = 0;
  HelpedFamilies families_;
  std::int64_t open_children_ = 0;
  std::int32_t years_begun_ = 0;  ///< measured calendar years
  std::int64_t children_of_years_ = 0;
  std::vector<std::int64_t> starts_, repeats_;  ///< by channel, by nobody, by the team
};

}  // namespace samenspel::observe
