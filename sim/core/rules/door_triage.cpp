#include "core/rules/door_triage.hpp"

#include "core/base/rounding.hpp"
#include "core/random/draws.hpp"

namespace samenspel::rules {

world::Seconds triage_takes(std::uint16_t place, const scenario::Structure& structure,
                            const scenario::DoorTriage& p) {
  std::int64_t all = 0, here = 0;
  for (const scenario::AreaPlan& area : structure.areas) {
    all += area.families;
    here += area.place == place ? area.families : 0;
  }
  if (p.hours_per_week <= 0 || here == 0) {
    return 0;
  }
  const double hours = p.hours_per_week * static_cast<double>(here) / static_cast<double>(all);
  return base::round_up(p.hours_per_family / hours * scenario::seconds_per_week);
}

bool asks_on(world::Seconds free_at, world::Seconds now, const scenario::DoorTriage& p) {
  return static_cast<double>(free_at - now) <= p.within_days * 86400;
}

scenario::TeamIndex triage(const world::Case& item, const scenario::Structure& structure,
                           const scenario::Policy& policy, random::Key key) {
  const scenario::DoorTriage& p = policy.parameters.entry.triage;
  const std::size_t hardest = hardest_visible(item);
  if (p.specialist_above >= 2 || hardest == item.brick_count) {
    return door_of(item, structure, policy, key);
  }
  const world::Brick& brick = item.bricks[hardest];
  random::Draws draws(key, item.subject(), random::Decision::door_triage, item.occasion(0, 0));
  if (brick.difficulty + p.error * draws.normal() <= p.specialist_above) {
    return door_of(item, structure, policy, key);
  }
  const scenario::TeamIndex able = chosen_able(item, structure, true, brick, 0, policy, key);
  return able == scenario::none ? door_of(item, structure, policy, key) : able;
}

}  // namespace samenspel::rules
