// A brick is done in part, shows how hard it is, and is laid.

#include <algorithm>

#include "core/process/bricks.hpp"
#include "core/process/expertise.hpp"
#include "core/process/learning.hpp"
#include "core/process/near_home.hpp"
#include "core/process/process.hpp"
#include "core/process/staff.hpp"
#include "core/process/steps.hpp"
#include "core/random/draws.hpp"
#include "core/rules/entry.hpp"
#include "core/rules/expertise/roads.hpp"
#include "core/rules/expertise/showing.hpp"
#include "core/rules/expertise/skill.hpp"
#include "core/rules/fit.hpp"
#include "core/rules/need_shape.hpp"
#include "core/rules/progress.hpp"

namespace samenspel::process {

using random::Decision;
using world::Brick;
using world::Step;

namespace {

double efficiency_of(const Here& here, std::uint32_t slot, const Brick& brick) {
  return efficiency_with(here, here.place.cases[slot], brick, skill_for(here, slot, brick));
}

/// The further brick that surfaces where `u` says so, by the chances of each domain in turn.
[[gnu::noinline]] void surface_by(Here& here, Case& c, const Brick& laid, double u) {
  const scenario::Policy& policy = here.policy();
  const double* row = &policy.surfaces[laid.domain * policy.domain_count];
  for (std::size_t d = 0; d < policy.domain_count; ++d) {
    if (u < row[d]) {
      c.add(rules::draw_brick(c, static_cast<std::uint8_t>(d), c.next_ordinal++, c.whose, policy,
                              here.shared.key));
      here.fact(FactKind::brick_surfaced, c, static_cast<std::uint8_t>(d));
      here.about(c.bricks[c.brick_count - 1U]);
      return;
    }
    u -= row[d];
  }
}

/// After a brick is laid a further one may surface, as a random word says.
[[gnu::always_inline]] inline void surface(Here& here, Case& c, const Brick& laid,
                                           std::uint32_t word) {
  const double chance = here.policy().domains[laid.domain].surfaces_total;
  if (chance <= 0 || c.brick_count == world::max_bricks) {
    return;
  }
  const double u = random::unit_of(word);
  if (u < chance + 1e-9) {  // above it by more than rounding: none
    surface_by(here, c, laid, u);
  }
}

/// Whether somebody's words help with this brick.
bool is_advised(const Here& here, std::uint32_t slot, const Brick& brick) {
  const world::Advice* advice =
      brick.is(world::asked) ? here.place.expertise.advice.find(slot, brick.ordinal) : nullptr;
  return advice != nullptr && advice->skill > 0;
}

/// Alone, with advice or beside somebody: for what pleases people. Nobody waits for advice any
/// more.
[[gnu::noinline]] void note_how_laid(Here& here, std::uint32_t slot, Case& c, std::size_t index,
                                     bool beside) {
  if (here.place.staffing.in_use()) {
    note_brick_laid(here, c.worker, beside || is_advised(here, slot, c.bricks[index]));
  }
  drop_advice(here, slot, c.bricks[index]);
}

/// What laying the current brick does to the skill of the worker, where skills differ.
[[gnu::noinline]] void learn_by_doing(Here& here, const Case& c) {
  if (here.place.expertise.in_use()) {
    const Brick& brick = c.bricks[c.current];
    rest_skill(here, c.worker, brick.domain);
    learn(here, c.worker, brick.domain, brick.difficulty,
          here.parameters().expertise.learning.by_doing);
  }
}

/// A brick is done, after so many hours of the worker or of who laid it `beside` them; `word` says
/// what surfaces. In line where it is called for every brick.
[[gnu::always_inline]] inline void lay(Here& here, std::uint32_t slot, Case& c, std::size_t index,
                                       double hours, bool beside, std::uint32_t word) {
  if (!c.has(Case::right_help) && rules::hardest_visible(c) == index) {
    c.set(Case::hardest_laid);
  }
  if (!here.place.plain_help) {
    note_how_laid(here, slot, c, index, beside);
  }
  const Brick brick = c.bricks[index];
  c.remove(index);
  c.note_done(brick.amount);
  ++c.laid;
  here.fact(FactKind::brick_laid, c, brick.domain,
            static_cast<std::int64_t>(hours * scenario::seconds_per_hour));
  here.about(brick);
  if (!here.place.plain_help) {
    state_near(here, FactKind::near_laid, c, brick);
  }
  surface(here, c, brick, word);
}

}  // namespace

double efficiency_with(const Here& here, const Case& c, const Brick& brick, double skill) {
  const scenario::Help& help = here.parameters().help;
  double e = rules::efficiency(skill, brick.difficulty, help.kappa);
  if (help.fit_spread > 0) {
    e *= rules::fit(rules::family_for_fit(c), here.place, c.worker, help, here.shared.key);
  }
  return std::max(rules::least_efficiency, e);
}

double skill_for(const Here& here, std::uint32_t slot, const Brick& brick) {
  return rules::skill_for(here.place, slot, here.place.cases[slot].worker, brick, here.now,
                          here.policy());
}

void do_part_of_brick(Here& here, std::uint32_t slot, double hours) {
  Case& c = here.item(slot);
  Brick& brick = c.bricks[c.current];
  put_down(here, c.worker, brick.domain);
  const scenario::Help& help = here.parameters().help;
  const double done = rules::work_done(hours, efficiency_of(here, slot, brick), c.trust,
                                       help.alliance_floor, help.trust_gain_per_hour);
  brick.amount = std::max(0.0F, brick.amount - static_cast<float>(done));
  c.note_done(done);
}

void note_right_help(Here& here, Case& c, std::size_t index, double skill) {
  if ((c.flags & (Case::right_help | Case::hardest_laid)) == 0 &&
      skill >= c.bricks[index].difficulty &&
      (c.brick_count == 1 || rules::hardest_visible(c) == index)) {
    state_right_help(here, c);
  }
}

void show_brick(Here& here, std::uint32_t slot, double hours) {
  Case& c = here.item(slot);
  do_part_of_brick(here, slot, hours);
  live_through(here, c, hours);
  Brick& brick = c.bricks[c.current];
  brick.set(world::seen);
  brick.set(world::asked);
  world::Advice& advice = here.place.expertise.advice.entry(slot, brick.ordinal);
  advice.tried =
      static_cast<std::uint8_t>(advice.tried | 1U << static_cast<unsigned>(rules::Road::go_on));
  here.fact(FactKind::brick_shows, c, brick.domain);
  here.about(brick);
  take_next_step(here, slot, c);
}

void end_brick(Here& here, std::uint32_t slot, Case& c, double hours) {
  if (!here.place.plain_help) {
    learn_by_doing(here, c);
  }
  lay(here, slot, c, c.current, hours, false, c.surfacing);
  take_next_step(here, slot, c);
}

void brick_laid_beside(Here& here, std::uint32_t slot, std::size_t index, double hours) {
  Case& c = here.item(slot);
  c.trust = static_cast<float>(
      rules::trust_after(hours, c.trust, here.parameters().help.trust_gain_per_hour));
  if (c.current == c.brick_count - 1) {  // the last brick takes the place of the one that is laid
    c.current = static_cast<std::uint8_t>(index);
  }
  lay(here, slot, c, index, hours, true,
      rules::surfacing_word(c, c.bricks[index], here.shared.key));
}

}  // namespace samenspel::process
