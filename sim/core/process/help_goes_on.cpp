// Help goes on brick by brick: what is next, what a finished step brings, and steps that are broken
// off.

#include <algorithm>

#include "core/base/exp_log.hpp"
#include "core/process/expertise.hpp"
#include "core/process/learning.hpp"
#include "core/process/near_home.hpp"
#include "core/process/process.hpp"
#include "core/process/staff.hpp"
#include "core/process/steps.hpp"
#include "core/random/draws.hpp"
#include "core/rules/clarification.hpp"
#include "core/rules/entry.hpp"
#include "core/rules/expertise/path.hpp"
#include "core/rules/expertise/roads.hpp"
#include "core/rules/expertise/showing.hpp"
#include "core/rules/expertise/skill.hpp"
#include "core/rules/fit.hpp"
#include "core/rules/need_shape.hpp"
#include "core/rules/outflow.hpp"
#include "core/rules/plan.hpp"
#include "core/rules/progress.hpp"
#include "core/rules/what_or_who.hpp"
#include "core/rules/workload.hpp"

namespace samenspel::process {

namespace {

using random::Decision;
using world::Brick;
using world::Step;

using rules::least_efficiency;

/// Hours of shared activities beyond which nobody waits for trust to grow.
constexpr double most_hours_for_trust = 1000;

double gain_by_activities(const scenario::Help& help, bool accompanied) {
  return help.trust_gain_per_hour * help.activity_gain_factor *
         (accompanied ? help.experience_gain_factor : 1);
}

double trust_gain(const Here& here, const Case& c) {
  const scenario::Help& help = here.parameters().help;
  return c.step == Step::relation ? gain_by_activities(help, c.is_settled(Case::accompanied))
                                  : help.trust_gain_per_hour;
}

/// Hours of shared activities until trust is what a brick wants; shorter when somebody comes along
/// who acts on it.
double hours_for_trust(Here& here, Case& c, double wanted) {
  const scenario::Help& help = here.parameters().help;
  const auto hours = [&](bool accompanied) {
    return rules::hours_until_trust(wanted, c.trust, gain_by_activities(help, accompanied));
  };
  const double together = hours(true);
  if (together < most_hours_for_trust &&
      comes_along(here, c, together, Along::where_trust_has_to_grow)) {
    c.settle(Case::accompanied);
    return together;
  }
  c.clear_settled(Case::accompanied);
  return hours(false);
}

/// Hazard per contact hour of leaving running help, at the trust with which a step begins.
double leaving_hazard(const Here& here, const Case& c) {
  const scenario::Help& help = here.parameters().help;
  if (help.drop_out_per_hour <= 0) {
    return 0;
  }
  const bool specialist = here.structure().teams[c.team].layer != scenario::Layer::neighbourhood;
  return help.drop_out_per_hour * base::exp(-help.drop_out_by_trust * (c.trust - 0.6)) *
         (specialist ? help.drop_out_specialist_factor : 1.0) *
         rules::leaving_factor(c, here.parameters().expertise.path);
}

double skill_for(const Here& here, std::uint32_t slot, const Brick& brick) {
  return rules::skill_for(here.place, slot, here.place.cases[slot].worker, brick, here.now,
                          here.policy());
}

double efficiency_with(const Here& here, const Case& c, const Brick& brick, double skill) {
  const scenario::Help& help = here.parameters().help;
  double e = rules::efficiency(skill, brick.difficulty, help.kappa);
  if (help.fit_spread > 0) {
    e *= rules::fit(rules::family_for_fit(c), here.place, c.worker, help, here.shared.key);
  }
  return std::max(least_efficiency, e);
}

double efficiency_of(const Here& here, std::uint32_t slot, const Brick& brick) {
  return efficiency_with(here, here.place.cases[slot], brick, skill_for(here, slot, brick));
}

/// Contact of `hours` has taken place: trust grows, patience is spent.
void live_through(Here& here, Case& c, double hours) {
  c.drop_left -= static_cast<float>(leaving_hazard(here, c) * hours);
  c.trust = static_cast<float>(rules::trust_after(hours, c.trust, trust_gain(here, c)));
}

/// The current brick is left for now: takes off what was done of it in `hours`.
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

bool hides_something(const Case& c) {
  return std::any_of(c.bricks.begin(), c.bricks.begin() + c.brick_count,
                     [](const Brick& brick) { return brick.is(world::hidden); });
}

/// Gives the hours of talk that it takes where more is the matter than the family asked.
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
      here.about(c.bricks[c.brick_count - 1U]);
      return;
    }
    u -= row[d];
  }
}

/// Whether somebody's words help with this brick.
bool is_advised(const Here& here, std::uint32_t slot, const Brick& brick) {
  const world::Advice* advice =
      brick.is(world::asked) ? here.place.expertise.advice.find(slot, brick.ordinal) : nullptr;
  return advice != nullptr && advice->skill > 0;
}

void lay_brick(Here& here, std::uint32_t slot, Case& c, std::size_t index, double hours,
               bool beside = false) {
  if (!c.has(Case::right_help) && rules::hardest_visible(c) == index) {
    c.set(Case::hardest_laid);
  }
  if (here.place.staffing.in_use()) {
    note_brick_laid(here, c.worker, beside || is_advised(here, slot, c.bricks[index]));
  }
  drop_advice(here, slot, c.bricks[index]);
  const Brick brick = c.bricks[index];
  c.remove(index);
  c.note_done(brick.amount);
  ++c.laid;
  here.fact(FactKind::brick_laid, c, brick.domain,
            static_cast<std::int64_t>(hours * scenario::seconds_per_hour));
  here.about(brick);
  state_near(here, FactKind::near_laid, c, brick);
  surface(here, c, brick);
}

void end_step(Here& here, std::uint32_t slot, Case& c, double hours) {
  const Step step = c.step;
  if (hours > 0) {
    live_through(here, c, hours);
  }
  if (step == Step::intake || step == Step::talk) {
    const double talk = step == Step::intake && hides_something(c) ? recognise(here, slot) : 0;
    if (talk > 0) {
      begin_step(here, slot, Step::talk, talk);
      return;
    }
    if (clarifies_first(here, c)) {
      begin_step(here, slot, Step::clarify, here.parameters().expertise.clarify_first.hours);
      return;
    }
    if (here.place.expertise.in_use()) {
      state_bricks_met(here, slot, Met::others);
    }
  } else if (step == Step::clarify) {
    if (hands_over_clear(here, slot)) {
      return;
    }
  } else if (step == Step::brick) {
    const Brick& brick = c.bricks[c.current];
    put_down(here, c.worker, brick.domain);
    if (here.place.expertise.in_use()) {
      learn(here, c.worker, brick.domain, brick.difficulty,
            here.parameters().expertise.learning.by_doing);
    }
    lay_brick(here, slot, c, c.current, hours);
  }
  take_next_step(here, slot);
}

/// With a list at the door a brick is called done at a small remainder, which stays with the
/// family.
void leave_remainder(Here& here, Case& c, std::size_t index) {
  const world::Worker& worker = here.place.workers[c.worker];
  const double share = rules::remainder_share(
      rules::room(worker, here.policy().teams[c.team], here.team(c.team).list_length()),
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

/// The first hour on the hardest recognised brick by someone skilled enough for it; `skill` is the
/// worker's for the brick that is begun.
void note_right_help(Here& here, Case& c, std::size_t index, double skill) {
  if ((c.flags & (Case::right_help | Case::hardest_laid)) == 0 &&
      skill >= c.bricks[index].difficulty && rules::hardest_visible(c) == index) {
    c.set(Case::right_help);
    here.fact(FactKind::right_help, c, c.has(Case::beyond_team) ? 1 : 0, here.now - c.asked_at);
  }
}

/// Hours without progress have shown how hard a brick is.
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
  take_next_step(here, slot);
}

void begin_brick(Here& here, std::uint32_t slot, Case& c, std::size_t index) {
  const double skill =
      here.place.expertise.in_use()
          ? skill_for(here, slot, c.bricks[index])
          : rules::skill_on_paper(here.place, c.worker, c.bricks[index].domain, here.policy());
  note_right_help(here, c, index, skill);
  note_help_begins(here, c, index);
  if (here.parameters().outflow.remainder > 0) {
    leave_remainder(here, c, index);
  }
  c.current = static_cast<std::uint8_t>(index);
  const Brick& brick = c.bricks[index];
  take_up(here, c.worker, brick.domain);
  const scenario::Help& help = here.parameters().help;
  const double hours = rules::contact_hours(brick.amount, efficiency_with(here, c, brick, skill),
                                            c.trust, help.alliance_floor, help.trust_gain_per_hour);
  if (here.parameters().expertise.shows_after > 0) {
    const double shows = rules::hours_until_it_shows(looking(here, slot), brick);
    if (shows < hours) {
      begin_step(here, slot, Step::brick, shows, world::MarkMeans::brick_shows);
      return;
    }
  }
  begin_step(here, slot, Step::brick, hours);
}

/// No brick is left that the worker lays now.
void go_on_without_bricks(Here& here, std::uint32_t slot) {
  Case& c = here.item(slot);
  const bool any_ongoing = std::any_of(
      c.bricks.begin(), c.bricks.begin() + c.brick_count,
      [](const Brick& brick) { return brick.is(world::ongoing) && !brick.is(world::hidden); });
  if (awaits_answer(here, slot, !any_ongoing)) {
    c.step = Step::awaits;
  } else if (any_ongoing) {
    const std::size_t hardest = rules::hardest_visible(c);
    note_right_help(here, c, hardest, skill_for(here, slot, c.bricks[hardest]));
    note_ongoing_help_begins(here, slot);
    follow_ongoing(here, slot);
  } else {
    keep_in_touch(here, slot);
  }
}

}  // namespace

void brick_laid_beside(Here& here, std::uint32_t slot, std::size_t index, double hours) {
  Case& c = here.item(slot);
  c.trust = static_cast<float>(
      rules::trust_after(hours, c.trust, here.parameters().help.trust_gain_per_hour));
  if (c.current == c.brick_count - 1) {  // the last brick takes the place of the one that is laid
    c.current = static_cast<std::uint8_t>(index);
  }
  lay_brick(here, slot, c, index, hours, true);
}

void begin_step(Here& here, std::uint32_t slot, Step step, double hours, world::MarkMeans means) {
  Case& c = here.item(slot);
  c.step = step;
  c.mark_means = means;
  if (hours <= 0) {
    end_step(here, slot, c, 0);
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
  if (c.is_settled(Case::intake_due) && !rules::is_in_crisis(c)) {
    begin_intake(here, slot);
    return;
  }
  if (c.brick_count == 0) {
    keep_in_touch(here, slot);
    return;
  }
  if (here.policy().expertise.learning.modules_when_met) {
    take_modules_met(here, slot);
  }
  rules::RoadDecision road;
  if (!rules::only_goes_on(c, here.place, here.now, here.policy(), here.shared.key)) {
    road = rules::choose_road(looking(here, slot));
    while (road.road != rules::Road::go_on && road.road != rules::Road::refer) {
      ask_about(here, slot, road);
      road = rules::choose_road(looking(here, slot));
    }
  }
  if (road.road == rules::Road::refer &&
      !rules::goes_round(c, road.to, here.now, here.structure())) {
    refer(here, slot, road.to, Referral::beyond_worker);
    return;
  }
  const rules::NextBrick next = rules::next_brick(c, here.policy(), road.leave);
  if (c.is_settled(Case::intake_due) &&
      (next.index == world::max_bricks || !c.bricks[next.index].is(world::crisis))) {
    begin_intake(here, slot);  // the crisis is with somebody else for now
    return;
  }
  if (next.index == world::max_bricks) {
    go_on_without_bricks(here, slot);
    return;
  }
  if (next.trust_first) {
    const double wanted = here.policy().domains[c.bricks[next.index].domain].needs_trust_above;
    const double hours = hours_for_trust(here, c, wanted + 1e-6);
    if (hours < most_hours_for_trust) {
      here.log_fact(FactKind::trust_comes_first, c, c.bricks[next.index].domain,
                    static_cast<Seconds>(hours * scenario::seconds_per_hour));
      here.about(c.bricks[next.index]);
      begin_step(here, slot, Step::relation, hours);
      return;
    }
  }
  begin_brick(here, slot, c, next.index);
}

void on_work_reaches_mark(Here& here, const Entry& entry) {
  const auto index = static_cast<std::uint16_t>(entry.slot);
  world::Worker& worker = here.place.workers[index];
  worker.advance(here.now);
  const std::size_t desk = worker.due;  // no desk has changed since
  const std::uint32_t slot = worker.desks[desk].case_slot;
  const double mark = worker.desks[desk].mark;
  worker.desks[desk] = worker.desks.back();
  worker.desks.pop_back();
  const std::uint32_t stamp = worker.stamp;
  if ((slot & world::visit_bit) != 0) {
    on_visit_done(here, slot & ~world::visit_bit);
    if (worker.stamp == stamp) {
      retime(here, index);
    }
    return;
  }
  Case& c = here.item(slot);
  const double hours = mark - c.step_clock;
  if (c.mark_means == world::MarkMeans::family_drops_out) {
    if (c.step == Step::brick) {
      do_part_of_brick(here, slot, hours);
    }
    live_through(here, c, hours);
    end_help(here, slot, world::Ending::dropped_out_in_care);
  } else if (c.mark_means == world::MarkMeans::brick_shows) {
    show_brick(here, slot, hours);
  } else {
    end_step(here, slot, c, hours);
  }
  if (worker.stamp == stamp) {
    retime(here, index);
  }
}

void interrupt_step(Here& here, std::uint32_t slot) {
  Case& c = here.item(slot);
  if (c.step == Step::awaits) {
    return;
  }
  take_from_desk(here, c.worker, slot);
  const double hours = std::max(0.0, here.place.workers[c.worker].clock() - c.step_clock);
  if (c.step == Step::brick) {
    do_part_of_brick(here, slot, hours);
  }
  live_through(here, c, hours);
  retime(here, c.worker);
}

}  // namespace samenspel::process
