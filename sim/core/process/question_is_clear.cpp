// Clarification before help: the whole question is made clear, and who helps is chosen then.

#include "core/process/expertise.hpp"
#include "core/process/process.hpp"
#include "core/process/steps.hpp"
#include "core/random/draws.hpp"
#include "core/rules/entry.hpp"

namespace samenspel::process {

namespace {

using random::Decision;
using world::Brick;

/// Everything about the need that can be known is known; gives the hidden bricks that came to
/// light.
std::uint8_t make_clear(Here& here, Case& c) {
  std::uint8_t found = 0;
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    Brick& brick = c.bricks[i];
    if (brick.is(world::hidden) && random::unit(here.shared.key, c.subject(), Decision::clarified,
                                                c.help_occasion(brick.ordinal)) <
                                       here.parameters().expertise.clarify_first.finds) {
      brick.clear(world::hidden);
      here.fact(FactKind::brick_found, c, brick.domain);
      here.about(brick);
      ++found;
    }
    if (!brick.is(world::hidden)) {
      brick.set(world::seen);
    }
  }
  return found;
}

}  // namespace

bool clarifies_first(const Here& here, const Case& c) {
  return here.parameters().expertise.clarify_first.hours > 0 && c.referred_by == world::none &&
         here.structure().teams[c.team].layer == scenario::Layer::neighbourhood;
}

bool hands_over_clear(Here& here, std::uint32_t slot) {
  Case& c = here.item(slot);
  const std::uint8_t found = make_clear(here, c);
  const scenario::TeamIndex to = here.parameters().expertise.clarify_first.hands_over
                                     ? rules::helping_team(c, here.structure(), here.policy())
                                     : scenario::none;
  here.fact(FactKind::clarified, c, found, to == scenario::none ? 0 : 1);
  state_bricks_met(here, slot, Met::others);
  if (to == scenario::none) {
    return false;
  }
  refer(here, slot, c, to, Referral::by_design);
  return true;
}

}  // namespace samenspel::process
