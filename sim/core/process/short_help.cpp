// Short help: a team that gives a brick a few hours, and leaves what takes longer to others.

#include "core/process/bricks.hpp"
#include "core/process/process.hpp"
#include "core/rules/entry.hpp"

namespace samenspel::process {

namespace {

/// The nearest other team that can lay the brick; none: nobody else can.
scenario::TeamIndex who_helps_longer(const Here& here, const Case& c, const world::Brick& brick) {
  const bool beyond_door = here.structure().areas[c.area].is_door(c.team);
  const auto to = rules::chosen_able(c, here.structure(), beyond_door, brick, 0, here.policy(),
                                     here.shared.key, &here.board);
  return to == c.team ? scenario::none : to;
}

}  // namespace

double short_help_hours(const Here& here, const Case& c, const world::Brick& brick) {
  const double most = here.policy().teams[c.team].short_help_hours;
  return most > 0 && who_helps_longer(here, c, brick) != scenario::none ? most : 0;
}

bool leaves_to_longer_help(Here& here, std::uint32_t slot, std::size_t index, double hours) {
  Case& c = here.item(slot);
  if (here.policy().teams[c.team].short_help_hours <= 0) {
    return false;
  }
  const world::Brick& brick = c.bricks[index];
  const scenario::TeamIndex to = who_helps_longer(here, c, brick);
  if (to == scenario::none) {
    return false;
  }
  here.log_fact(FactKind::short_help_over, c, brick.domain,
                static_cast<world::Seconds>(hours * scenario::seconds_per_hour));
  here.about(brick);
  refer(here, slot, c, to, Referral::by_design);
  return true;
}

void end_short_help(Here& here, std::uint32_t slot, double hours) {
  do_part_of_brick(here, slot, hours);
  Case& c = here.item(slot);
  live_through(here, c, hours);
  if (!leaves_to_longer_help(here, slot, c.current, hours)) {
    take_next_step(here, slot, c);  // a policy has come between
  }
}

}  // namespace samenspel::process
