#pragma once
// Youths with registered help as Statistics Netherlands counts them (docs/decisions/0039): distinct
// children in a calendar year, and starts of which the child had help before.

#include <array>
#include <cstdint>
#include <vector>

#include "core/observe/outcome.hpp"
#include "core/world/fact.hpp"

namespace samenspel::observe {

class OutputSink;

/// Days since the last end of help of each child of a family that has had any, found by family: 24
/// bytes each, in a table at most two thirds full.
class HelpedFamilies {
 public:
  struct Family {
    std::uint64_t key = 0;                    ///< 0: nobody
    std::array<std::uint16_t, 3> ended_on{};  ///< day of the run from 1, 0: never
    std::array<std::uint8_t, 3> open{};       ///< requests in which it has registered help now

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("key", s.key), visit("ended_on", s.ended_on), visit("open", s.open);
    }
  };

  Family& operator[](std::uint64_t key);

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("table", s.table_), visit("count", s.count_);
  }

 private:
  std::size_t place_of(std::uint64_t key) const;

  std::vector<Family> table_;
  std::size_t count_ = 0;
};

class YouthHelpView {
 public:
  YouthHelpView(std::size_t channels, const Window& window)
      : window_(window), starts_(channels + 2), repeats_(channels + 2) {}

  /// `youth_help_begins` and `youth_help_ends`, from the first day of the run on.
  void see(const world::Fact& fact);
  void report(OutputSink& sink, double resident_youths);

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("families", s.families_), visit("open_children", s.open_children_),
        visit("years_begun", s.years_begun_), visit("children_of_years", s.children_of_years_);
    visit("starts", s.starts_), visit("repeats", s.repeats_);
  }

 private:
  void begin_years_until(std::int32_t day);
  bool is_repeat(std::uint16_t ended_on, std::int32_t day) const;
  std::int32_t first_day_of_year(std::int32_t day) const;
  std::size_t index_of(std::uint8_t referrer) const;

  Window window_;
  HelpedFamilies families_;
  std::int64_t open_children_ = 0;
  std::int32_t years_begun_ = 0;  ///< measured calendar years
  std::int64_t children_of_years_ = 0;
  std::vector<std::int64_t> starts_, repeats_;  ///< by channel, by nobody, by the team
};

}  // namespace samenspel::observe
