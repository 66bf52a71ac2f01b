// A team discusses families that it helps, and sees how hard their bricks are.

#include "core/process/expertise.hpp"
#include "core/process/learning.hpp"
#include "core/process/process.hpp"
#include "core/rules/expertise/team_learning.hpp"

namespace samenspel::process {

namespace {

/// Everybody sees how hard the recognised bricks are; who is at work on one of them thinks again.
void see_it_clearly(Here& here, std::uint32_t slot) {
  Case& c = here.item(slot);
  const bool thinks_again = c.step == world::Step::brick && !c.bricks[c.current].is(world::seen);
  if (thinks_again) {
    interrupt_step(here, slot);
  }
  std::uint8_t corrected = 0;
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    world::Brick& brick = c.bricks[i];
    if (!brick.is(world::hidden) && !brick.is(world::seen)) {
      brick.set(world::seen);
      ++corrected;
    }
  }
  here.fact(FactKind::case_discussed, c, corrected);
  if (thinks_again) {
    take_next_step(here, slot, c);
  }
}

}  // namespace

void correct_views(Here& here, const world::Team& team, double hours) {
  const double each = here.parameters().expertise.team_learning.hours_per_case;
  if (each <= 0) {
    return;
  }
  const auto most = static_cast<std::size_t>(hours / each + 1e-9);
  const rules::CasesDiscussed slots =
      rules::cases_discussed(here.place, team, most, here.now, here.policy(), here.shared.key);
  rules::CasesDiscussed stamps;
  for (const std::uint32_t slot : slots) {
    stamps.push_back(here.item(slot).stamp);
  }
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const Case& c = here.item(slots[i]);
    if (c.state == CaseState::in_care && c.stamp == stamps[i]) {  // one before may have moved it
      see_it_clearly(here, slots[i]);
    }
  }
}

}  // namespace samenspel::process
