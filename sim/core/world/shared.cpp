#include "core/world/shared.hpp"

#include <algorithm>

namespace samenspel::world {

std::size_t Shared::month_at(Seconds time) const {
  const auto after =
      std::upper_bound(months.begin(), months.end(), time,
                       [](Seconds t, const Month& month) { return t < month.begins; });
  return static_cast<std::size_t>(after - months.begin()) - 1;
}

}  // namespace samenspel::world
