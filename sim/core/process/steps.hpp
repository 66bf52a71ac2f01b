#pragma once
// Between the files of process/ that work on a running case.

#include "core/process/here.hpp"
#include "core/rules/youth_help.hpp"

namespace samenspel::process {

// -- help_goes_on.cpp
/// The step ends, after so many contact hours that the family has lived through.
void end_step(Here& here, std::uint32_t slot, Case& c, double hours);
/// The worker has heard what the family asks.
void end_intake(Here& here, std::uint32_t slot, Case& c);
/// The same as `put_step_on_desk` where families may leave before.
void put_on_desk_unless_left(Here& here, std::uint32_t slot, Case& c, double hours);

// -- worker_clock.cpp
void put_step_on_desk(Here& here, std::uint32_t slot, Case& c, double hours);

/// Puts a step of so many contact hours on the worker's desk; one of no hours ends at once. `means`
/// is what its mark means unless the family leaves before.
inline void begin_step(Here& here, std::uint32_t slot, Case& c, world::Step step, double hours,
                       world::MarkMeans means = world::MarkMeans::step_ends) {
  c.step = step;
  c.mark_means = means;
  if (hours <= 0) {
    end_step(here, slot, c, 0);
  } else if (here.policy().families_drop_out) {
    put_on_desk_unless_left(here, slot, c, hours);
  } else {
    put_step_on_desk(here, slot, c, hours);
  }
}

/// A wait is over: it is remembered for the family's mark, and has cost trust.
void count_wait(Here& here, Case& c);

/// The worker has the case from now on; what they begin with is still to come.
void take_into_care(Here& here, std::uint32_t slot, Case& c, std::uint16_t worker);

/// A brick was laid beside the worker of the case by somebody who took so many contact hours.
void brick_laid_beside(Here& here, std::uint32_t slot, std::size_t index, double hours);

// -- youth_help.cpp
/// States that help in this stay is registered as youth help, once it is.
void state_youth_help(Here& here, Case& c, rules::StayEvent what);
inline void register_youth_help(Here& here, Case& c, rules::StayEvent what) {
  if (here.policy().registers_youth_help && !c.is_settled(Case::helped_in_stay)) {
    state_youth_help(here, c, what);
  }
}
/// The stay ends and the request goes on.
void leave_youth_help(Case& c);
/// The request ends.
void end_youth_help(Here& here, Case& c);

// -- help_begins.cpp
/// The first hour on a brick, by whomever: states it when it is the first of the request or urgent.
void state_help_begins(Here& here, Case& c, std::size_t index);
inline void note_help_begins(Here& here, Case& c, std::size_t index) {
  register_youth_help(here, c, rules::StayEvent::first_brick);
  if (!c.bricks[index].is(world::begun)) {
    if (here.place.expertise.in_use()) {
      state_help_begins(here, c, index);
    }
    c.bricks[index].set(world::begun);  // even so: a later policy may be the first that tells of it
  }
}
/// The same for every recognised brick without an end.
void note_ongoing_help_begins(Here& here, std::uint32_t slot);

// -- question_is_clear.cpp
/// Whether the team of the case clarifies the whole question before anybody helps.
[[nodiscard]] bool clarifies_first(const Here& here, const Case& c);
/// The question is clear; the team hands over to one that helps, if there is an able one.
bool hands_over_clear(Here& here, std::uint32_t slot);

/// Brings the case-seconds in care of a team up to now, for its care days.
void count_held(Here& here, world::Team& team);

}  // namespace samenspel::process
