// The first hour on a brick, told once in a request.

#include "core/process/process.hpp"
#include "core/process/steps.hpp"
#include "core/rules/plan.hpp"

namespace samenspel::process {

using world::Brick;

void note_help_begins(Here& here, std::uint32_t slot, std::size_t index) {
  Case& c = here.item(slot);
  Brick& brick = c.bricks[index];
  if (brick.is(world::begun)) {
    return;
  }
  if (!here.place.expertise.in_use()) {
    brick.set(world::begun);  // a later policy may be the first that tells of it
    return;
  }
  bool first = c.laid == 0, at_risk = false;
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    first = first && !c.bricks[i].is(world::begun);
    at_risk =
        at_risk || (!c.bricks[i].is(world::hidden) && rules::is_urgent(c.bricks[i], here.policy()));
  }
  brick.set(world::begun);
  const bool urgent = rules::is_urgent(brick, here.policy());
  if (first || urgent) {
    here.fact(FactKind::help_begins, c,
              static_cast<std::uint8_t>((first ? world::first_of_request : 0) |
                                        (urgent ? world::urgent_brick : 0) |
                                        (at_risk ? world::family_at_risk : 0)),
              here.now - c.asked_at);
  }
}

void note_ongoing_help_begins(Here& here, std::uint32_t slot) {
  const Case& c = here.item(slot);
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    if (c.bricks[i].is(world::ongoing) && !c.bricks[i].is(world::hidden)) {
      note_help_begins(here, slot, i);
    }
  }
}

}  // namespace samenspel::process
