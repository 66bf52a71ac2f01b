#pragma once
// Between the files of process/ that help with the bricks of a case, step by step.

#include "core/process/here.hpp"

namespace samenspel::process {

// -- trust_grows.cpp
/// Hours of shared activities beyond which nobody waits for trust to grow.
inline constexpr double most_hours_for_trust = 1000;
/// Hours of shared activities until trust is what a brick wants; shorter when somebody comes along
/// who acts on it.
[[nodiscard]] double hours_for_trust(Here& here, Case& c, double wanted);
/// Hazard per contact hour of leaving running help, at the trust with which a step begins.
[[nodiscard]] double leaving_hazard(const Here& here, const Case& c);
/// Contact of `hours` has taken place: trust grows, patience is spent.
void live_through(Here& here, Case& c, double hours);

// -- bricks_are_recognised.cpp
[[nodiscard]] bool hides_something(const Case& c);
/// Gives the hours of talk that it takes where more is the matter than the family asked.
[[nodiscard]] double recognise(Here& here, std::uint32_t slot);

// -- bricks_are_laid.cpp
/// Skill of the worker of a case for one of its bricks, advice included.
[[nodiscard]] double skill_for(const Here& here, std::uint32_t slot, const world::Brick& brick);
/// How fast the worker of a case gets on with one of its bricks, with this skill for it.
[[nodiscard]] double efficiency_with(const Here& here, const Case& c, const world::Brick& brick,
                                     double skill);
/// Somebody skilled enough begins on the hardest recognised brick.
inline void state_right_help(Here& here, Case& c) {
  c.set(Case::right_help);
  here.fact(FactKind::right_help, c, c.has(Case::beyond_team) ? 1 : 0, here.now - c.asked_at);
}
/// The first hour on the hardest recognised brick by someone skilled enough for it; `skill` is the
/// worker's for the brick that is begun.
void note_right_help(Here& here, Case& c, std::size_t index, double skill);
/// The current brick is left for now: takes off what was done of it in `hours`.
void do_part_of_brick(Here& here, std::uint32_t slot, double hours);
/// Hours without progress have shown how hard a brick is.
void show_brick(Here& here, std::uint32_t slot, double hours);
/// The current brick is done, after so many hours of the worker, who goes on with what is next.
void end_brick(Here& here, std::uint32_t slot, Case& c, double hours);

// -- short_help.cpp
/// Contact hours that the team of a case gives this brick before another goes on with it; 0: as
/// long as it takes.
[[nodiscard]] double short_help_hours(const Here& here, const Case& c, const world::Brick& brick);
/// The family goes to where help is longer, when that of its team is short; `hours` were given to
/// the brick here.
bool leaves_to_longer_help(Here& here, std::uint32_t slot, std::size_t index, double hours);
/// The hours on the current brick are over, and it is not done.
void end_short_help(Here& here, std::uint32_t slot, double hours);

}  // namespace samenspel::process
