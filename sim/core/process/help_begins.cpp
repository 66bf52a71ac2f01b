// The first hour on a brick, told once in a request.

#include "core/process/process.hpp"
#include "core/process/steps.hpp"
#include "core/rules/plan.hpp"

namespace samenspel::process {

using world::Brick;

void state_help_begins(Here& here, Case& c, std::size_t index) {
  const Brick& brick = c.bricks[index];
  bool first = c.laid == 0, at_risk = false;
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    first = first && !c.bricks[i].is(world::begun);
    at_risk =
        at_risk || (!c.bricks[i].is(world::hidden) && rules::is_urgent(c.bricks[i], here.policy()));
  }
  const bool urgent = rules::is_urgent(brick, here.policy());
  if (first || urgent) {
    here.fact(FactKind::help_begins, c,
              static_cast<std::uint8_t>((first ? world::first_of_request : 0) |
                                        (urgent ? world::urgent_brick : 0) |
                                        (at_risk ? world::family_at_risk : 0) |
                                        (brick.is(world::crisis) ? world::crisis_brick : 0)),
              here.now - c.asked_at);
  }
}

void note_ongoing_help_begins(Here& here, std::uint32_t slot) {
  Case& c = here.item(slot);
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    if (c.bricks[i].is(world::ongoing) && !c.bricks[i].is(world::hidden)) {
      note_help_begins(here, c, i);
    }
  }
}

}  // namespace samenspel::process
