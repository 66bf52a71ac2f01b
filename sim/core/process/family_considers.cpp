// A need without help and without a request: the family asks, or a brick passes by itself.

#include <algorithm>

#include "core/process/process.hpp"
#include "core/rules/entry.hpp"
#include "core/rules/help_seeking.hpp"
#include "core/rules/plan.hpp"
#include "core/rules/waiting.hpp"

namespace samenspel::process {

namespace {

[[gnu::noinline]] double rate_of_need(Here& here, const Case& c) {
  const std::size_t hardest = rules::hardest_visible(c);
  const double burden = hardest < c.brick_count ? c.bricks[hardest].difficulty : 0.0;
  const double known_wait = here.board.read(here.structure().areas[c.area].door()).wait_weeks;
  return rules::asking_rate(burden, here.policy().areas[c.area].threshold, known_wait,
                            here.parameters().help_seeking);
}

/// Who was helped no further asks again at most once a day on average, however soon families ask
/// (estimate): at once would be without end where they are refused.
constexpr double most_asking_again = 7;  // a week

double asking_rate(Here& here, const Case& c) {
  const double of_all = here.policy().areas[c.area].asks_per_week;
  const double rate = of_all >= 0 ? of_all : rate_of_need(here, c);
  return c.has(Case::asked_before)
             ? std::min(rate * here.parameters().after.comes_back_factor, most_asking_again)
             : rate;
}

/// Which comes first: that the family asks, or that a brick passes by itself.
[[gnu::noinline]] void schedule_threat_at_home(Here& here, std::uint32_t slot, Case& c) {
  const rules::NextThreat next =
      rules::next_considering_threat(c, here.now, here.shared, here.policy());
  if (next.threat == rules::Threat::asks && next.at <= here.now) {
    ask(here, slot, c);  // a step of length zero needs no entry
    return;
  }
  set_unmet(here, c, true);
  if (next.threat != rules::Threat::nothing) {
    here.schedule(EventKind::consideration_ends, Phase::arrivals, next.at, slot, c.stamp);
  }
}

}  // namespace

void consider(Here& here, std::uint32_t slot, Case& c) {
  c.state = CaseState::considering;
  c.since = here.now;
  c.begin_spell(here.now);
  reconsider(here, slot, c);
}

void reconsider(Here& here, std::uint32_t slot, Case& c) {
  c.per_week = static_cast<float>(asking_rate(here, c));
  ++c.stamp;
  if (rules::asks_at_once(c) || (!c.has(Case::asked_before) && rules::is_in_crisis(c))) {
    ask(here, slot, c);
  } else {
    schedule_threat_at_home(here, slot, c);
  }
}

void on_consideration_ends(Here& here, const Entry& entry) {
  const std::uint32_t slot = entry.slot;
  Case& c = here.item(slot);
  const rules::NextThreat next =
      rules::next_considering_threat(c, here.now, here.shared, here.policy());
  if (next.threat == rules::Threat::asks) {
    ask(here, slot, c);
    return;
  }
  SAMENSPEL_CHECK(next.threat == rules::Threat::recovers,
                  "a family that considers asks, or a brick passes");
  rules::spend_considering(c, here.now, here.shared, here.policy());
  here.fact(FactKind::brick_passed, c, c.bricks[next.brick].domain);
  here.about(c.bricks[next.brick]);
  c.remove(next.brick);
  if (rules::hardest_visible(c) < c.brick_count) {
    reconsider(here, slot, c);
    return;
  }
  here.fact(FactKind::need_passed, c, 0, here.now - c.since);
  forget(here, slot, c);
}

}  // namespace samenspel::process
