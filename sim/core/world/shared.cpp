#include "core/world/shared.hpp"

#include <algorithm>

namespace samenspel::world {

std::size_t Shared::month_at(Seconds time) const {
  constexpr Seconds mean_month = 2629746;
  std::size_t month = std::min(static_cast<std::size_t>(time / mean_month), months.size() - 1);
  while (months[month].begins > time) {  // months differ by days, so the guess is off by one
    --month;
  }
  while (month + 1 < months.size() && months[month + 1].begins <= time) {
    ++month;
  }
  return month;
}

}  // namespace samenspel::world
