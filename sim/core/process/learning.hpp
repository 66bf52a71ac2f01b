#pragma once
// Between the files of process/ about teams that learn.

#include "core/process/here.hpp"

namespace samenspel::process {

// -- learning_together.cpp: case discussion, curriculum, e-learning
/// All below, for the month that ends; `month` is the one that begins.
void live_a_month_of_learning(Here& here, std::size_t month);
/// What teams learnt together in the months that ended; those who have not yet take the modules.
void learn_together(Here& here, double months);
/// Modules of the questions of this case that are beyond its worker.
void take_modules_met(Here& here, std::uint32_t slot);
/// Somebody here has advised another place; after enough of it a module is made.
void note_answered(Here& here, const world::Request& request);
/// Hours per second that learning and registering take of a worker's direct hours, and the share of
/// them that a second leg takes.
[[nodiscard]] double hours_for_families(const Here& here, std::uint16_t worker, double hours);
/// At the start of a month.
void state_hours(Here& here);

// -- cases_discussed.cpp
/// As many families as so many hours are enough for: their workers see how hard their bricks are.
void correct_views(Here& here, const world::Team& team, double hours);

// -- second_legs.cpp: members of BASEcamps and the institution they come from
void live_on_two_legs(Here& here, double months);
/// A new person, or all at the start, with the tie they bring.
void arrive(Here& here, std::uint16_t worker);
[[nodiscard]] bool works_there_too(const Here& here, std::uint16_t worker);
void state_legs(Here& here);

// -- kitchens.cpp: teams register and look at each other
void start_practices(Here& here);
void register_mark(Here& here, std::uint16_t team, std::int64_t hundredths);
void register_wait(Here& here, std::uint16_t team, Seconds waited);
void look_around(Here& here, double months);
/// The agreements of a team of this place.
[[nodiscard]] world::Agreements agreements_of(const Here& here, std::uint16_t team);

}  // namespace samenspel::process
