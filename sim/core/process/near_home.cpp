// Near or expert: the choice a family is given, and what is told of families that want help nearby.

#include "core/process/near_home.hpp"

#include "core/process/expertise.hpp"
#include "core/rules/entry.hpp"
#include "core/rules/expertise/nearness.hpp"

namespace samenspel::process {

namespace {

bool expert_is_outside(const Here& here, const Case& c, const world::Brick& brick) {
  return rules::expert_outside(here.structure().areas[c.area], brick.domain, here.structure(),
                               here.policy()) != world::none;
}

}  // namespace

void state_choice(Here& here, const Case& c, const world::Brick& brick) {
  if (!here.parameters().expertise.offers_nearness || c.referred_by != world::none ||
      !expert_is_outside(here, c, brick)) {
    return;
  }
  const bool expert = rules::prefers_expert(c, here.policy(), here.shared.key);
  here.fact(FactKind::choice_given, c, expert ? 1 : 0);
  here.about(brick);
}

void state_near_wanted(Here& here, FactKind kind, const Case& c, const world::Brick& brick) {
  if (!expert_is_outside(here, c, brick) ||
      rules::prefers_expert(c, here.policy(), here.shared.key)) {
    return;
  }
  here.fact(kind, c, brick.domain, here.now - c.asked_at);
}

}  // namespace samenspel::process
