#include "core/rules/help_seeking.hpp"

#include <algorithm>

#include "core/base/exp_log.hpp"

namespace samenspel::rules {

double asking_rate(double hardest_visible, double threshold, double known_wait_weeks,
                   const scenario::HelpSeeking& p) {
  const double burden = p.burden_power > 0 ? base::pow(2 * hardest_visible, p.burden_power) : 1.0;
  return p.asks_per_week * burden / (1 + threshold + p.threshold_per_week_wait * known_wait_weeks);
}

double seasonal_seconds(world::Seconds from, world::Seconds to, const world::Shared& shared,
                        const scenario::Policy& policy) {
  double sum = 0;
  world::Seconds at = from;
  for (std::size_t m = shared.month_at(from); at < to && m + 1 < shared.months.size(); ++m) {
    const world::Seconds until = std::min(to, shared.months[m + 1].begins);
    sum += policy.season[shared.months[m].month] * static_cast<double>(until - at);
    at = until;
  }
  return sum;
}

world::Seconds in_season(world::Seconds from, double seconds_of_mean_season,
                         const world::Shared& shared, const scenario::Policy& policy) {
  if (seconds_of_mean_season < 1) {
    return from;
  }
  double left = seconds_of_mean_season;
  world::Seconds at = from;
  for (std::size_t m = shared.month_at(from); m + 1 < shared.months.size(); ++m) {
    const double index = policy.season[shared.months[m].month];
    const double in_month = index * static_cast<double>(shared.months[m + 1].begins - at);
    if (left < in_month) {
      return at + static_cast<world::Seconds>(left / index);
    }
    left -= in_month;
    at = shared.months[m + 1].begins;
  }
  return world::never;
}

}  // namespace samenspel::rules
