// What a worker does next for a case: a brick, trust first, a road to others, or the end of help.

#include <algorithm>
#include <optional>

#include "core/process/bricks.hpp"
#include "core/process/expertise.hpp"
#include "core/process/learning.hpp"
#include "core/process/process.hpp"
#include "core/process/steps.hpp"
#include "core/rules/entry.hpp"
#include "core/rules/expertise/roads.hpp"
#include "core/rules/expertise/showing.hpp"
#include "core/rules/need_shape.hpp"
#include "core/rules/outflow.hpp"
#include "core/rules/plan.hpp"
#include "core/rules/progress.hpp"
#include "core/rules/workload.hpp"

namespace samenspel::process {

namespace {

using world::Brick;
using world::Step;

/// No brick is left that the worker lays now.
[[gnu::noinline]] void go_on_without_bricks(Here& here, std::uint32_t slot, Case& c) {
  const bool any_ongoing = std::any_of(
      c.bricks.begin(), c.bricks.begin() + c.brick_count,
      [](const Brick& brick) { return brick.is(world::ongoing) && !brick.is(world::hidden); });
  if (awaits_answer(here, slot, !any_ongoing)) {
    c.step = Step::awaits;
  } else if (any_ongoing) {
    const std::size_t hardest = rules::hardest_visible(c);
    if (leaves_to_longer_help(here, slot, hardest, 0)) {
      return;
    }
    note_right_help(here, c, hardest, skill_for(here, slot, c.bricks[hardest]));
    note_ongoing_help_begins(here, slot);
    follow_ongoing(here, slot);
  } else {
    keep_in_touch(here, slot, c);
  }
}

/// The worker asks whom they can; the road that is left then.
rules::RoadDecision ask_until_clear(Here& here, std::uint32_t slot, const Case& c) {
  rules::RoadDecision road = rules::choose_road(looking(here, slot, c));
  while (road.road != rules::Road::go_on && road.road != rules::Road::refer) {
    ask_about(here, slot, road);
    road = rules::choose_road(looking(here, slot, c));
  }
  return road;
}

/// Asks about what is beyond the worker, or refers the case. Gives the bricks that are left for
/// somebody else, a bit each; nothing when the case has gone.
std::optional<std::uint8_t> leave_what_is_beyond(Here& here, std::uint32_t slot, Case& c) {
  const rules::RoadDecision road = ask_until_clear(here, slot, c);
  if (road.road == rules::Road::refer &&
      !rules::goes_round(c, road.to, here.now, here.structure())) {
    refer(here, slot, c, road.to, Referral::beyond_worker);
    return std::nullopt;
  }
  return road.leave;
}

/// Trust has to grow before a brick can begin; false when that would take too long.
[[gnu::noinline]] bool trust_grows_first(Here& here, std::uint32_t slot, Case& c,
                                         const Brick& brick) {
  const double wanted = here.policy().domains[brick.domain].needs_trust_above;
  const double hours = hours_for_trust(here, c, wanted + 1e-6);
  if (hours >= most_hours_for_trust) {
    return false;
  }
  here.log_fact(FactKind::trust_comes_first, c, brick.domain,
                static_cast<Seconds>(hours * scenario::seconds_per_hour));
  here.about(brick);
  begin_step(here, slot, c, Step::relation, hours);
  return true;
}

/// With a list at the door a brick is called done at a small remainder, which stays with the
/// family.
[[gnu::noinline]] void leave_remainder(Here& here, Case& c, std::size_t index) {
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

/// The step on the current brick, which takes so many hours unless it is broken off before.
[[gnu::noinline]] void begin_until_broken_off(Here& here, std::uint32_t slot, Case& c,
                                              double hours) {
  const Brick& brick = c.bricks[c.current];
  double until = hours;
  world::MarkMeans means = world::MarkMeans::step_ends;
  const double at_most = short_help_hours(here, c, brick);
  if (at_most > 0 && at_most < until) {
    until = at_most;
    means = world::MarkMeans::short_help_ends;
  }
  if (here.parameters().expertise.shows_after > 0) {
    const double shows = rules::hours_until_it_shows(looking(here, slot, c), brick);
    if (shows < until) {
      until = shows;
      means = world::MarkMeans::brick_shows;
    }
  }
  begin_step(here, slot, c, Step::brick, until, means);
}

/// The worker begins on a brick; its step goes on the desk.
void begin_brick(Here& here, std::uint32_t slot, Case& c, std::size_t index,
                 const rules::PaperSkills& on_paper) {
  const bool has_experts = here.place.expertise.in_use();
  const scenario::Policy& policy = here.policy();
  const scenario::Parameters& p = policy.parameters;
  const Brick& brick = c.bricks[index];
  const double skill = has_experts ? skill_for(here, slot, brick) : on_paper.in(brick.domain);
  note_right_help(here, c, index, skill);
  note_help_begins(here, c, index);
  if (p.outflow.remainder > 0) {
    leave_remainder(here, c, index);
  }
  c.current = static_cast<std::uint8_t>(index);
  c.surfacing = rules::surfacing_word(c, c.bricks[index], here.shared.key);
  if (has_experts) {
    use_skill(here, c.worker, brick.domain);
  }
  const double hours =
      rules::contact_hours(brick.amount, efficiency_with(here, c, brick, skill), c.trust,
                           p.help.alliance_floor, p.help.trust_gain_per_hour);
  if (policy.bricks_break_off) {
    begin_until_broken_off(here, slot, c, hours);
  } else {
    begin_step(here, slot, c, Step::brick, hours);
  }
}

/// The next brick of those that are not left for somebody else, a bit each.
void go_on_with(Here& here, std::uint32_t slot, Case& c, std::uint8_t leave,
                const rules::PaperSkills& on_paper) {
  const rules::NextBrick next = rules::next_brick(c, here.policy(), leave);
  if (c.is_settled(Case::intake_due) &&
      (next.index == world::max_bricks || !c.bricks[next.index].is(world::crisis))) {
    begin_intake(here, slot);  // the crisis is with somebody else for now
    return;
  }
  if (next.index == world::max_bricks) {
    go_on_without_bricks(here, slot, c);
    return;
  }
  if (!next.trust_first || !trust_grows_first(here, slot, c, c.bricks[next.index])) {
    begin_brick(here, slot, c, next.index, on_paper);
  }
}

/// Something is beyond the worker: they go on with what is left when that is seen to.
[[gnu::noinline]] void go_on_with_rest(Here& here, std::uint32_t slot, Case& c) {
  const std::optional<std::uint8_t> left = leave_what_is_beyond(here, slot, c);
  if (left.has_value()) {
    go_on_with(here, slot, c, *left, rules::PaperSkills(here.place, c.worker, here.policy()));
  }
}

/// What the worker does about the bricks there are, where it may be anything.
[[gnu::noinline]] void choose_what_to_do(Here& here, std::uint32_t slot, Case& c) {
  if (here.policy().expertise.learning.modules_when_met) {
    take_modules_met(here, slot);
  }
  const rules::PaperSkills on_paper(here.place, c.worker, here.policy());
  if (rules::only_goes_on(c, here.place, on_paper, here.policy())) {
    go_on_with(here, slot, c, 0, on_paper);
  } else {
    go_on_with_rest(here, slot, c);
  }
}

/// Whether there is just one piece of work, and it is plain.
bool is_plain_work(const Here& here, const Case& c) {
  return here.place.plain_help && c.brick_count == 1 && !c.bricks[0].is(world::hidden) &&
         !c.bricks[0].is(world::ongoing);
}

/// The worker begins on the only brick of a case.
void begin_work(Here& here, std::uint32_t slot, Case& c) {
  Brick& only = c.bricks[0];
  if (!c.has(Case::right_help) && !c.has(Case::hardest_laid)) {
    state_right_help(here, c);
  }
  only.set(world::begun);
  c.current = 0;
  c.surfacing = rules::surfacing_word(c, only, here.shared.key);  // long before it is asked for
  begin_step(here, slot, c, Step::brick, only.amount);
}

/// What the worker does about the bricks there are.
[[gnu::noinline]] void go_on(Here& here, std::uint32_t slot, Case& c) {
  if (!is_plain_work(here, c)) {
    choose_what_to_do(here, slot, c);
    return;
  }
  const Brick& only = c.bricks[0];
  const std::uint16_t discipline = here.place.workers[c.worker].discipline;
  if (only.difficulty <= here.policy().skill_of(discipline, only.domain)) {
    begin_work(here, slot, c);
  } else {
    go_on_with_rest(here, slot, c);
  }
}

/// Help in a crisis began first, and the intake is still to come.
[[gnu::noinline]] void go_on_before_intake(Here& here, std::uint32_t slot, Case& c) {
  if (rules::is_in_crisis(c)) {
    go_on(here, slot, c);
  } else {
    begin_intake(here, slot);
  }
}

}  // namespace

void take_next_step(Here& here, std::uint32_t slot, Case& c) {
  if (c.is_settled(Case::intake_due)) {
    go_on_before_intake(here, slot, c);
  } else if (c.brick_count == 0) {
    keep_in_touch(here, slot, c);
  } else {
    go_on(here, slot, c);
  }
}

}  // namespace samenspel::process
