// Short help: a team that gives a brick a few hours, and leaves what takes longer to others.

#include "core/process/bricks.hpp"
#include "core/process/process.hpp"
#include "core/rules/entry.hpp"

namespace samenspel::process {

double short_help_hours(const Here& here, const Case& c, const world::Brick& brick) {
  const double most = here.policy().teams[c.team].short_help_hours;
  return most > 0 && who_helps_longer(here, c, brick) != scenario::none ? most : 0;
}

scenario::TeamIndex who_helps_longer(const Here& here, const Case& c, const world::Brick& brick) {
  const bool beyond_door = here.structure().areas[c.area].is_door(c.team);
  const scenario::TeamIndex to = rules::chosen_able(c, here.structure(), beyond_door, brick, 0,
                                                    here.policy(), here.shared.key, &here.board);
  return to == c.team ? scenario::none : to;
}

void end_short_help(Here& here, std::uint32_t slot, double hours) {
  do_part_of_brick(here, slot, hours);
  Case& c = here.item(slot);
  live_through(here, c, hours);
  const scenario::TeamIndex to = who_helps_longer(here, c, c.bricks[c.current]);
  if (to == scenario::none) {
    take_next_step(here, slot);  // a policy has come between
  } else {
    refer(here, slot, to, Referral::by_design);
  }
}

}  // namespace samenspel::process
