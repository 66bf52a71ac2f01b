// Help goes on brick by brick: what is next, what a finished step brings, and steps that are broken
// off.

#include <algorithm>

#include "core/process/bricks.hpp"
#include "core/process/expertise.hpp"
#include "core/process/learning.hpp"
#include "core/process/process.hpp"
#include "core/process/steps.hpp"
#include "core/rules/entry.hpp"
#include "core/rules/expertise/roads.hpp"
#include "core/rules/plan.hpp"

namespace samenspel::process {

namespace {

using world::Brick;
using world::Step;

void end_step(Here& here, std::uint32_t slot, Case& c, double hours) {
  const Step step = c.step;
  if (hours > 0) {
    live_through(here, c, hours);
  }
  if (step == Step::intake || step == Step::talk) {
    const double talk = step == Step::intake && hides_something(c) ? recognise(here, slot) : 0;
    if (talk > 0) {
      begin_step(here, slot, c, Step::talk, talk);
      return;
    }
    if (clarifies_first(here, c)) {
      begin_step(here, slot, c, Step::clarify, here.parameters().expertise.clarify_first.hours);
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
  take_next_step(here, slot, c);
}

/// No brick is left that the worker lays now.
void go_on_without_bricks(Here& here, std::uint32_t slot, Case& c) {
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
rules::RoadDecision ask_until_clear(Here& here, std::uint32_t slot) {
  rules::RoadDecision road = rules::choose_road(looking(here, slot));
  while (road.road != rules::Road::go_on && road.road != rules::Road::refer) {
    ask_about(here, slot, road);
    road = rules::choose_road(looking(here, slot));
  }
  return road;
}

/// Trust has to grow before a brick can begin; false when that would take too long.
bool trust_grows_first(Here& here, std::uint32_t slot, Case& c, const Brick& brick) {
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

/// The next brick of those that are not left for somebody else, a bit each.
void go_on_with(Here& here, std::uint32_t slot, Case& c, std::uint8_t leave) {
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
    begin_brick(here, slot, c, next.index);
  }
}

/// The stretch ends for which a case was at the desk.
void end_stretch(Here& here, std::uint32_t slot, double mark) {
  Case& c = here.item(slot);
  const double hours = mark - c.step_clock;
  if (c.mark_means == world::MarkMeans::family_drops_out) {
    if (c.step == Step::brick) {
      do_part_of_brick(here, slot, hours);
    }
    live_through(here, c, hours);
    end_help(here, slot, c, world::Ending::dropped_out_in_care);
  } else if (c.mark_means == world::MarkMeans::brick_shows) {
    show_brick(here, slot, hours);
  } else if (c.mark_means == world::MarkMeans::short_help_ends) {
    end_short_help(here, slot, hours);
  } else {
    end_step(here, slot, c, hours);
  }
}

}  // namespace

void begin_step(Here& here, std::uint32_t slot, Case& c, Step step, double hours,
                world::MarkMeans means) {
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

void take_next_step(Here& here, std::uint32_t slot, Case& c) {
  if (c.is_settled(Case::intake_due) && !rules::is_in_crisis(c)) {
    begin_intake(here, slot);
    return;
  }
  if (c.brick_count == 0) {
    keep_in_touch(here, slot, c);
    return;
  }
  if (here.policy().expertise.learning.modules_when_met) {
    take_modules_met(here, slot);
  }
  if (rules::only_goes_on(c, here.place, here.now, here.policy(), here.shared.key)) {
    go_on_with(here, slot, c, 0);
    return;
  }
  const rules::RoadDecision road = ask_until_clear(here, slot);
  if (road.road == rules::Road::refer &&
      !rules::goes_round(c, road.to, here.now, here.structure())) {
    refer(here, slot, c, road.to, Referral::beyond_worker);
    return;
  }
  go_on_with(here, slot, c, road.leave);
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
  } else {
    end_stretch(here, slot, mark);
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
