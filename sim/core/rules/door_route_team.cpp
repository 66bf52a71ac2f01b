#include "core/rules/door_route_team.hpp"

#include <algorithm>

#include "core/base/rounding.hpp"
#include "core/random/draws.hpp"
#include "core/rules/entry.hpp"
#include "core/rules/plan.hpp"

namespace samenspel::rules {

namespace {

constexpr world::Seconds evened_over = 28 * 86400;

/// The hardest visible brick that cannot wait, or the number of bricks when there is none.
std::size_t hardest_urgent(const world::Case& item, const scenario::Policy& policy) {
  std::size_t best = item.brick_count;
  for (std::size_t i = 0; i < item.brick_count; ++i) {
    const world::Brick& brick = item.bricks[i];
    if (!brick.is(world::hidden) && is_urgent(brick, policy) &&
        (best == item.brick_count || brick.difficulty > item.bricks[best].difficulty)) {
      best = i;
    }
  }
  return best;
}

enum Looks : std::uint32_t { front_office, route_team };

/// Of the families of the city, those whose home is this place.
double share_of_families(std::uint16_t place, const scenario::Structure& structure) {
  std::int64_t all = 0, here = 0;
  for (const scenario::AreaPlan& area : structure.areas) {
    all += area.families;
    here += area.place == place ? area.families : 0;
  }
  return all > 0 ? static_cast<double>(here) / static_cast<double>(all) : 0.0;
}

double seen_difficulty(const world::Case& item, const world::Brick& brick, double error, Looks who,
                       random::Key key) {
  random::Draws draws(key, item.subject(), random::Decision::route_team, item.occasion(0, who));
  return brick.difficulty + error * draws.normal();
}

}  // namespace

bool meets_front_office(const world::Case& item, const scenario::Policy& policy) {
  const scenario::Channel& channel = policy.channels[item.channel];
  return !channel.compulsory && channel.leaves_all_to_door();
}

bool looks_at_risk(const world::Case& item, const scenario::Policy& policy, random::Key key) {
  const scenario::DoorRouteTeam& p = policy.parameters.entry.route_team;
  const std::size_t urgent = hardest_urgent(item, policy);
  return urgent < item.brick_count && seen_difficulty(item, item.bricks[urgent], p.front_error,
                                                      front_office, key) > p.risk_above;
}

world::Seconds route_team_takes(std::uint16_t place, const scenario::Structure& structure,
                                const scenario::DoorRouteTeam& p) {
  const double share = share_of_families(place, structure);
  return p.is_there() && share > 0
             ? base::round_up(p.hours_per_family / (p.hours_per_week * share) *
                              scenario::seconds_per_week)
             : 0;
}

world::Seconds route_team_meets_at(world::Seconds now, world::Seconds free_at,
                                   const scenario::DoorRouteTeam& p) {
  const auto every =
      std::max<world::Seconds>(1, base::round_up(p.meets_every_weeks * scenario::seconds_per_week));
  return (std::max(now, free_at) + every - 1) / every * every;
}

world::Seconds route_team_free_after(world::Seconds now, world::Seconds free_at,
                                     world::Seconds takes) {
  return std::max(free_at, now - evened_over) + takes;
}

RouteSet set_route(const world::Case& item, const scenario::Structure& structure,
                   const scenario::Policy& policy, random::Key key) {
  RouteSet set{Path::voluntary, structure.areas[item.area].door()};
  const std::size_t urgent = hardest_urgent(item, policy);
  if (urgent == item.brick_count) {
    return set;
  }
  const world::Brick& brick = item.bricks[urgent];
  const double seen =
      seen_difficulty(item, brick, policy.parameters.entry.route_team.error, route_team, key);
  set.path = choose_path(item.trust, seen, policy.parameters.expertise.path);
  const double reach =
      policy.team_skill_of(set.team, brick.domain) + policy.parameters.expertise.stretch;
  if (set.path != Path::compulsory && seen <= reach) {
    return set;
  }
  const scenario::TeamIndex beyond = chosen_able(item, structure, true, brick, 0, policy, key);
  set.team = beyond == scenario::none ? set.team : beyond;
  return set;
}

std::uint8_t priority_on_path(const world::Case& item, std::uint8_t priority,
                              const scenario::DoorRouteTeam& p) {
  std::int64_t best = priority;
  if (p.is_there() && item.has_lived(world::Case::pressed)) {
    best = std::min(best, p.pressing_priority);
  }
  if (p.is_there() && item.has_lived(world::Case::ordered)) {
    best = std::min(best, p.compulsory_priority);
  }
  return static_cast<std::uint8_t>(best);
}

}  // namespace samenspel::rules
