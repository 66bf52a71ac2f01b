// A need without help and without a request: the family asks, or a brick passes by itself.

#include <algorithm>

#include "core/process/process.hpp"
#include "core/rules/entry.hpp"
#include "core/rules/help_seeking.hpp"
#include "core/rules/waiting.hpp"

namespace samenspel::process {

namespace {

double asking_rate(Here& here, const Case& c) {
  const std::size_t hardest = rules::hardest_visible(c);
  const double burden = hardest < c.brick_count ? c.bricks[hardest].difficulty : 0.0;
  const double known_wait = here.board.read(here.structure().areas[c.area].served_by.front()).wait_weeks;
  const double rate = rules::asking_rate(burden, known_wait, here.parameters().help_seeking);
  return c.has(Case::asked_before) ? rate * here.parameters().after.comes_back_factor : rate;
}

void schedule_threat(Here& here, std::uint32_t slot, const rules::NextThreat& next) {
  Case& c = here.item(slot);
  ++c.stamp;
  if (next.threat == rules::Threat::asks && next.at <= here.now) {
    ask(here, slot);  // a step of length zero needs no entry
    return;
  }
  set_unmet(here, c, true);
  if (next.threat != rules::Threat::nothing) {
    here.schedule(EventKind::consideration_ends, Phase::arrivals, next.at, slot, c.stamp);
  }
}

rules::NextThreat next_threat(Here& here, const Case& c) {
  return rules::next_considering_threat(c, here.now, asking_rate(here, c), here.shared, here.policy());
}

}  // namespace

void consider(Here& here, std::uint32_t slot) {
  Case& c = here.item(slot);
  c.state = CaseState::considering;
  c.since = here.now;
  ++c.spell;
  schedule_threat(here, slot, next_threat(here, c));
}

void on_consideration_ends(Here& here, const Entry& entry) {
  const std::uint32_t slot = entry.slot;
  Case& c = here.item(slot);
  const rules::NextThreat next = next_threat(here, c);
  if (next.threat == rules::Threat::asks || next.threat == rules::Threat::nothing) {
    ask(here, slot);
    return;
  }
  here.fact(FactKind::brick_passed, c, c.bricks[next.brick].domain);
  c.remove(next.brick);
  const bool visible = rules::hardest_visible(c) < c.brick_count;
  if (visible) {
    schedule_threat(here, slot, next_threat(here, c));
    return;
  }
  here.fact(FactKind::need_passed, c, 0, here.now - c.since);
  forget(here, slot);
}

}  // namespace samenspel::process
