// Help goes on step by step: what a finished step brings, and steps that are broken off.

#include <algorithm>

#include "core/process/bricks.hpp"
#include "core/process/expertise.hpp"
#include "core/process/process.hpp"
#include "core/process/steps.hpp"

namespace samenspel::process {

namespace {

using world::Step;

/// Where expertise can be asked the worker sees which bricks may need it, and goes on.
[[gnu::noinline]] void meet_bricks(Here& here, std::uint32_t slot, Case& c) {
  state_bricks_met(here, slot, Met::others);
  take_next_step(here, slot, c);
}

/// The worker knows what the family asks: the question is made clear first, or help goes on.
void end_talk(Here& here, std::uint32_t slot, Case& c) {
  if (here.place.plain_help) {
    take_next_step(here, slot, c);
  } else if (clarifies_first(here, c)) {
    begin_step(here, slot, c, Step::clarify, here.parameters().expertise.clarify_first.hours);
  } else if (here.place.expertise.in_use()) {
    meet_bricks(here, slot, c);
  } else {
    take_next_step(here, slot, c);
  }
}

/// More is the matter than the family asked: what the worker recognises may take a talk.
[[gnu::noinline]] void end_intake_with_more(Here& here, std::uint32_t slot, Case& c) {
  const double talk = recognise(here, slot);
  if (talk > 0) {
    begin_step(here, slot, c, Step::talk, talk);
  } else {
    end_talk(here, slot, c);
  }
}

[[gnu::noinline]] void end_clarification(Here& here, std::uint32_t slot, Case& c) {
  if (!hands_over_clear(here, slot)) {
    take_next_step(here, slot, c);
  }
}

/// The stretch for which a case was at the desk ends before its step does.
[[gnu::noinline]] void end_part_of_step(Here& here, std::uint32_t slot, Case& c, double hours) {
  if (c.mark_means == world::MarkMeans::brick_shows) {
    show_brick(here, slot, hours);
  } else if (c.mark_means == world::MarkMeans::short_help_ends) {
    end_short_help(here, slot, hours);
  } else {
    if (c.step == Step::brick) {
      do_part_of_brick(here, slot, hours);
    }
    live_through(here, c, hours);
    end_help(here, slot, c, world::Ending::dropped_out_in_care);
  }
}

/// The stretch ends for which a case was at the desk.
void end_stretch(Here& here, std::uint32_t slot, double mark) {
  Case& c = here.item(slot);
  const double hours = mark - c.step_clock;
  if (c.mark_means != world::MarkMeans::step_ends) {
    end_part_of_step(here, slot, c, hours);
    return;
  }
  if (hours > 0 && !here.place.plain_help) {
    live_through(here, c, hours);
  }
  end_step(here, slot, c, hours);
}

}  // namespace

void end_intake(Here& here, std::uint32_t slot, Case& c) {
  if (hides_something(c)) {
    end_intake_with_more(here, slot, c);
  } else {
    end_talk(here, slot, c);
  }
}

// Its parts are apart: most of them keep what this does not.
void end_step(Here& here, std::uint32_t slot, Case& c, double hours) {
  if (c.step == Step::brick) {
    end_brick(here, slot, c, hours);
  } else if (c.step == Step::intake) {
    end_intake(here, slot, c);
  } else if (c.step == Step::talk) {
    end_talk(here, slot, c);
  } else if (c.step == Step::clarify) {
    end_clarification(here, slot, c);
  } else {
    take_next_step(here, slot, c);
  }
}

void put_on_desk_unless_left(Here& here, std::uint32_t slot, Case& c, double hours) {
  const double hazard = leaving_hazard(here, c);
  double until = hours;
  if (hazard > 0 && c.drop_left < hazard * hours) {
    until = std::max(0.0, c.drop_left / hazard);
    c.mark_means = world::MarkMeans::family_drops_out;
  }
  put_step_on_desk(here, slot, c, until);
}

void on_work_reaches_mark(Here& here, const Entry& entry) {
  const auto index = static_cast<std::uint16_t>(entry.slot);
  world::Worker& worker = here.place.workers[index];
  if (!mark_is_reached(here, worker, entry)) {
    --here.events;
    return;
  }
  worker.advance(here.now);
  const std::uint32_t slot = worker.due_case;
  const double mark = worker.due_mark;
  worker.clear(worker.due);
  const std::uint32_t stamp = worker.stamp;
  if ((slot & world::visit_bit) != 0) {
    on_visit_done(here, slot & ~world::visit_bit);
  } else {
    end_stretch(here, slot, mark);
  }
  if (worker.stamp == stamp) {
    time_desk(here, index, worker);
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
