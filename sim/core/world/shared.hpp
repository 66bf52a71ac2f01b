#pragma once
// What every handler may read and none may change: structure, policies, key, calendar.

#include <cstdint>
#include <vector>

#include "core/random/key.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/case.hpp"
#include "core/world/notice_board.hpp"

namespace samenspel::world {

/// A month of the run: its calendar month (0 = January), its calendar year (0 = the first; no run
/// is longer than 136 years, see `base::never`) and its first second.
struct Month {
  std::uint8_t month = 0;
  std::uint8_t year = 0;
  Seconds begins = 0;
};

struct Shared {
  const scenario::Structure* structure = nullptr;
  const std::vector<scenario::Policy>* policies = nullptr;
  random::Key key{};
  std::vector<Month> months;  ///< one more than the run has, so that every moment lies in one
  Seconds ends = 0;
  Case blank{};  ///< what every case begins as: to copy it is quicker than to fill one in

  /// Index of the month that holds a moment within the run.
  [[nodiscard]] std::size_t month_at(Seconds time) const;

  /// Calendar year of the run that holds it, the first being 0.
  [[nodiscard]] std::size_t year_at(Seconds time) const { return months[month_at(time)].year; }
};

}  // namespace samenspel::world
