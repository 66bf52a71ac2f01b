// Help goes on brick by brick: what is next, what a finished step brings, and steps that are broken
// off.

#include <algorithm>

#include "core/base/exp_log.hpp"
#include "core/process/process.hpp"
#include "core/process/steps.hpp"
#include "core/random/draws.hpp"
#include "core/rules/clarification.hpp"
#include "core/rules/entry.hpp"
#include "core/rules/expertise/roads.hpp"
#include "core/rules/need_shape.hpp"
#include "core/rules/outflow.hpp"
#include "core/rules/plan.hpp"
#include "core/rules/progress.hpp"
#include "core/rules/workload.hpp"

namespace samenspel::process {

namespace {

using random::Decision;
using world::Brick;
using world::Step;

constexpr double least_efficiency = 0.05;

double trust_gain(const Here& here, Step step) {
  const scenario::Help& help = here.parameters().help;
  return step == Step::relation ? help.trust_gain_per_hour * help.activity_gain_factor
                                : help.trust_gain_per_hour;
}

/// Hazard per contact hour of leaving running help, at the trust with which a step begins.
double leaving_hazard(const Here& here, const Case& c) {
  const scenario::Help& help = here.parameters().help;
  if (help.drop_out_per_hour <= 0) {
    return 0;
  }
  const bool specialist = here.structure().teams[c.team].layer != scenario::Layer::neighbourhood;
  return help.drop_out_per_hour * base::exp(-help.drop_out_by_trust * (c.trust - 0.6)) *
         (specialist ? help.drop_out_specialist_factor : 1.0);
}

double skill_for(const Here& here, const Case& c, const Brick& brick) {
  return here.policy().skill_of(here.place.workers[c.worker].discipline, brick.domain);
}

double efficiency_of(const Here& here, const Case& c, const Brick& brick) {
  return std::max(least_efficiency, rules::efficiency(skill_for(here, c, brick), brick.difficulty,
                                                      here.parameters().help.kappa));
}

/// Contact of `hours` has taken place: trust grows, patience is spent.
void live_through(Here& here, Case& c, double hours) {
  c.drop_left -= static_cast<float>(leaving_hazard(here, c) * hours);
  c.trust = static_cast<float>(rules::trust_after(hours, c.trust, trust_gain(here, c.step)));
}

/// Takes off what was done of the current brick in `hours`.
void do_part_of_brick(Here& here, Case& c, double hours) {
  Brick& brick = c.bricks[c.current];
  const scenario::Help& help = here.parameters().help;
  const double done = rules::work_done(hours, efficiency_of(here, c, brick), c.trust,
                                       help.alliance_floor, help.trust_gain_per_hour);
  brick.amount = std::max(0.0F, brick.amount - static_cast<float>(done));
}

void recognise(Here& here, Case& c) {
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    Brick& brick = c.bricks[i];
    if (!brick.is(world::hidden)) {
      continue;
    }
    const double chance = rules::recognised_chance(skill_for(here, c, brick),
                                                   here.parameters().help.recognised_at_least);
    if (random::unit(here.shared.key, c.subject(), Decision::hidden_found,
                     c.help_occasion(brick.ordinal)) < chance) {
      brick.clear(world::hidden);
      here.fact(FactKind::brick_found, c, brick.domain);
    }
  }
}

/// After a brick is laid a further one may surface.
void surface(Here& here, Case& c, const Brick& laid) {
  const scenario::Policy& policy = here.policy();
  if (policy.domains[laid.domain].surfaces_total <= 0 || c.brick_count == world::max_bricks) {
    return;
  }
  double u = random::unit(here.shared.key, c.subject(), Decision::surfaces,
                          static_cast<std::uint32_t>(c.round) << 8 | laid.ordinal);
  const double* row = &policy.surfaces[laid.domain * policy.domains.size()];
  for (std::size_t d = 0; d < policy.domains.size(); ++d) {
    if (u < row[d]) {
      c.add(rules::draw_brick(c, static_cast<std::uint8_t>(d), c.next_ordinal++, c.whose, policy,
                              here.shared.key));
      here.fact(FactKind::brick_surfaced, c, static_cast<std::uint8_t>(d));
      return;
    }
    u -= row[d];
  }
}

void lay_brick(Here& here, Case& c, double hours) {
  const Brick brick = c.bricks[c.current];
  if (!c.has(Case::right_help) && rules::hardest_visible(c) == c.current) {
    c.set(Case::hardest_laid);
  }
  c.remove(c.current);
  ++c.laid;
  here.fact(FactKind::brick_laid, c, brick.domain,
            static_cast<std::int64_t>(hours * scenario::seconds_per_hour));
  surface(here, c, brick);
}

void end_step(Here& here, std::uint32_t slot, double hours) {
  Case& c = here.item(slot);
  const Step step = c.step;
  if (hours > 0) {
    live_through(here, c, hours);
  }
  if (step == Step::intake) {
    recognise(here, c);
  } else if (step == Step::brick) {
    lay_brick(here, c, hours);
  }
  take_next_step(here, slot);
}

/// With a list at the door a brick is called done at a small remainder, which stays with the
/// family.
void leave_remainder(Here& here, Case& c, std::size_t index) {
  if (here.parameters().outflow.remainder <= 0) {
    return;
  }
  const world::Worker& worker = here.place.workers[c.worker];
  const double share = rules::remainder_share(
      rules::room(worker, here.policy().teams[c.team], here.team(c.team).waiting),
      here.parameters().outflow);
  const float left = c.bricks[index].amount * static_cast<float>(share);
  if (left < 0.25F || c.brick_count == world::max_bricks) {
    return;
  }
  Brick rest = c.bricks[index];
  rest.amount = left;
  rest.ordinal = c.next_ordinal++;
  rest.flags = world::hidden | world::remainder;
  c.bricks[index].amount -= left;
  c.add(rest);
}

/// The first hour on the hardest recognised brick by someone skilled enough for it.
void note_right_help(Here& here, Case& c, std::size_t index) {
  if (!c.has(Case::right_help) && !c.has(Case::hardest_laid) &&
      rules::hardest_visible(c) == index &&
      skill_for(here, c, c.bricks[index]) >= c.bricks[index].difficulty) {
    c.set(Case::right_help);
    here.fact(FactKind::right_help, c, c.has(Case::beyond_team) ? 1 : 0, here.now - c.asked_at);
  }
}

void begin_brick(Here& here, std::uint32_t slot, std::size_t index) {
  Case& c = here.item(slot);
  note_right_help(here, c, index);
  leave_remainder(here, c, index);
  c.current = static_cast<std::uint8_t>(index);
  const Brick& brick = c.bricks[index];
  const scenario::Help& help = here.parameters().help;
  begin_step(here, slot, Step::brick,
             rules::contact_hours(brick.amount, efficiency_of(here, c, brick), c.trust,
                                  help.alliance_floor, help.trust_gain_per_hour));
}

}  // namespace

void begin_step(Here& here, std::uint32_t slot, Step step, double hours) {
  Case& c = here.item(slot);
  c.step = step;
  c.mark_means = world::MarkMeans::step_ends;
  if (hours <= 0) {
    end_step(here, slot, 0);
    return;
  }
  world::Worker& worker = here.place.workers[c.worker];
  worker.advance(here.now);
  c.step_clock = worker.clock();
  double until = hours;
  const double hazard = leaving_hazard(here, c);
  if (hazard > 0 && c.drop_left < hazard * hours) {
    until = std::max(0.0, c.drop_left / hazard);
    c.mark_means = world::MarkMeans::family_drops_out;
  }
  put_on_desk(here, c.worker, slot, c.step_clock + until);
}

void take_next_step(Here& here, std::uint32_t slot) {
  Case& c = here.item(slot);
  if (c.brick_count == 0) {
    keep_in_touch(here, slot);
    return;
  }
  const rules::RoadDecision road =
      rules::choose_road(c, c.team, here.place.workers[c.worker].discipline, here.structure(),
                         here.policy(), here.shared.key);
  if (road.road == rules::Road::refer) {
    refer(here, slot, road.to);
    return;
  }
  const rules::NextBrick next = rules::next_brick(c, here.policy(), road.leave);
  if (next.index == world::max_bricks) {
    const bool any_ongoing = std::any_of(
        c.bricks.begin(), c.bricks.begin() + c.brick_count,
        [](const Brick& brick) { return brick.is(world::ongoing) && !brick.is(world::hidden); });
    if (any_ongoing) {
      note_right_help(here, c, rules::hardest_visible(c));
      follow_ongoing(here, slot);
    } else {
      keep_in_touch(here, slot);
    }
    return;
  }
  if (next.trust_first) {
    const double wanted = here.policy().domains[c.bricks[next.index].domain].needs_trust_above;
    const double hours =
        rules::hours_until_trust(wanted + 1e-6, c.trust, trust_gain(here, Step::relation));
    if (hours < 1000) {
      begin_step(here, slot, Step::relation, hours);
      return;
    }
  }
  begin_brick(here, slot, next.index);
}

void on_work_reaches_mark(Here& here, const Entry& entry) {
  const auto index = static_cast<std::uint16_t>(entry.slot);
  world::Worker& worker = here.place.workers[index];
  worker.advance(here.now);
  const std::size_t desk = worker.earliest();
  const std::uint32_t slot = worker.desks[desk].case_slot;
  const double mark = worker.desks[desk].mark;
  worker.desks[desk] = worker.desks.back();
  worker.desks.pop_back();
  const std::uint32_t stamp = worker.stamp;
  Case& c = here.item(slot);
  const double hours = mark - c.step_clock;
  if (c.mark_means == world::MarkMeans::family_drops_out) {
    if (c.step == Step::brick) {
      do_part_of_brick(here, c, hours);
    }
    live_through(here, c, hours);
    end_help(here, slot, world::Ending::dropped_out_in_care);
  } else {
    end_step(here, slot, hours);
  }
  if (worker.stamp == stamp) {
    retime(here, index);
  }
}

void interrupt_step(Here& here, std::uint32_t slot) {
  Case& c = here.item(slot);
  take_from_desk(here, c.worker, slot);
  const double hours = std::max(0.0, here.place.workers[c.worker].clock() - c.step_clock);
  if (c.step == Step::brick) {
    do_part_of_brick(here, c, hours);
  }
  live_through(here, c, hours);
  retime(here, c.worker);
}

}  // namespace samenspel::process
