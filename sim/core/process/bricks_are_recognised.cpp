// What hides in a need is recognised, by who is skilled enough to see it.

#include <algorithm>

#include "core/process/bricks.hpp"
#include "core/process/process.hpp"
#include "core/random/draws.hpp"
#include "core/rules/clarification.hpp"
#include "core/rules/what_or_who.hpp"

namespace samenspel::process {

using random::Decision;
using world::Brick;

bool hides_something(const Case& c) {
  unsigned flags = 0;
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    flags |= c.bricks[i].flags;
  }
  return (flags & world::hidden) != 0;
}

double recognise(Here& here, std::uint32_t slot) {
  Case& c = here.item(slot);
  const bool asks_what = rules::asks_what(c, here.policy(), here.shared.key);
  double talk = 0;
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    Brick& brick = c.bricks[i];
    if (!brick.is(world::hidden)) {
      continue;
    }
    const double chance = rules::recognised_chance(skill_for(here, slot, brick),
                                                   here.parameters().help.recognised_at_least);
    if (random::unit(here.shared.key, c.subject(), Decision::hidden_found,
                     c.help_occasion(brick.ordinal)) < chance) {
      const bool goes_along = !asks_what || rules::goes_along(c, brick, here.shared.key);
      if (asks_what) {
        talk += here.parameters().help.who_talk_hours;
        here.fact(FactKind::more_talked_of, c, brick.domain, goes_along ? 1 : 0);
        here.about(brick);
      }
      if (goes_along) {
        brick.clear(world::hidden);
        here.fact(FactKind::brick_found, c, brick.domain);
        here.about(brick);
      }
    } else if (here.place.expertise.in_use()) {
      here.fact(FactKind::brick_missed, c, brick.domain);
    }
  }
  return talk;
}

}  // namespace samenspel::process
