#include "core/rules/outflow.hpp"

#include <algorithm>

#include "core/base/exp_log.hpp"
#include "core/random/draws.hpp"

namespace samenspel::rules {

double keep_in_touch_days(double room, const scenario::Outflow& p) {
  return p.keep_in_touch_days <= 0
             ? 0
             : p.keep_in_touch_days * base::exp(p.keep_in_touch_by_room * room);
}

double remainder_share(double room, const scenario::Outflow& p) {
  return room < 0 ? -room * p.remainder : 0;
}

namespace {

/// Bricks that are left; a remainder counts by its work, ten hours as a whole brick.
double bricks_left(const world::Case& item) {
  double left = 0;
  for (std::size_t i = 0; i < item.brick_count; ++i) {
    const world::Brick& brick = item.bricks[i];
    left += brick.is(world::remainder) ? std::min(1.0, brick.amount / 10.0) : 1.0;
  }
  return left;
}

}  // namespace

world::Seconds drawn_return(const world::Case& item, const scenario::After& p, random::Key key) {
  const double per_year =
      p.return_by_network * (1 - item.network) + p.return_by_unlaid * bricks_left(item);
  if (per_year <= 0) {
    return world::never;
  }
  const double unit =
      -base::log(random::unit(key, item.subject(), random::Decision::returns, item.round));
  const double spent = unit / (per_year * p.fades_years);  // share of all hazard there will ever be
  if (spent >= 1) {
    return world::never;
  }
  return static_cast<world::Seconds>(-p.fades_years * base::log(1 - spent) *
                                     scenario::seconds_per_year) +
         1;
}

double mark(double goals_reached, double trust, double weeks_waited, unsigned retellings,
            const scenario::Mark& p) {
  const double value = p.base + p.goals * goals_reached + p.trust * trust -
                       std::min(p.most_for_waiting, p.per_week * weeks_waited) -
                       std::min(p.most_for_retelling, p.per_retelling * retellings);
  return std::clamp(value, 1.0, 10.0);
}

}  // namespace samenspel::rules
