#pragma once
// Between the files of process/ about asking for expertise and giving it.

#include <optional>

#include "core/process/here.hpp"
#include "core/rules/expertise/learning.hpp"
#include "core/rules/expertise/roads.hpp"

namespace samenspel::process {

using world::Answer;
using world::Asks;
using world::Request;

/// What the worker of a case has before them who looks for a road.
[[nodiscard]] rules::Looking looking(const Here& here, std::uint32_t slot, const Case& c);

/// A team as others know it: who has left it, as the notice board told yesterday.
[[nodiscard]] inline rules::KnownTeam known_team(const Here& here, std::uint16_t team) {
  return {team, here.board.read(team).who_left};
}

// -- questions.cpp: a question of this place, from asking to its one answer
[[nodiscard]] world::Brick& brick_of(Case& c, std::uint8_t ordinal);
void ask_about(Here& here, std::uint32_t slot, const rules::RoadDecision& road);
void settle(Here& here, const Request& answer);
/// Whether the answer to a consult about a brick of this case is awaited, or to a visit too.
[[nodiscard]] bool awaits_answer(const Here& here, std::uint32_t slot, bool visits_too);
enum class Met : std::uint8_t {
  crisis,  ///< at the door, before intake
  others   ///< at the plan, after it
};
/// Where expertise can be asked: states the bricks that a team meets.
void state_bricks_met(Here& here, std::uint32_t slot, Met which);
/// The case leaves its worker, or the brick is done with: nobody waits for an answer any more.
void drop_advice_about(Here& here, std::uint32_t slot, world::Brick& brick);
inline void drop_advice(Here& here, std::uint32_t slot, world::Brick& brick) {
  if (brick.is(world::asked)) {
    drop_advice_about(here, slot, brick);
  }
}
void drop_all_advice(Here& here, std::uint32_t slot, Case& c);
/// Nobody learns from answers to the questions of somebody who has left.
void forget_who_asked(Here& here, std::uint16_t worker);

// -- questions_move.cpp: the way of a question; each gives its answer if that is known at once
std::optional<Request> put_question(Here& here, const Request& request);
void deliver(Here& here, const Request& answer);
void on_question_moves(Here& here, const Entry& entry);
void on_question_letter(Here& here, const world::Message& message);

// -- consults.cpp: somebody answers, and hours that consults take
std::optional<Request> give_advice(Here& here, Request request);
void book_hours(Here& here, std::uint16_t worker, double hours, world::Aside aside);
/// Brings up to now the hours that a worker has given beside families; before what they have
/// promised, or their hours, change.
void count_hours_aside(Here& here, std::uint16_t worker);
inline void count_aside(Here& here, std::uint16_t worker) {
  if (here.place.expertise.in_use()) {
    count_hours_aside(here, worker);
  }
}
void on_booking_ends(Here& here, const Entry& entry);

// -- by_experience.cpp: somebody who acts on trust and on the network
enum class Along : std::uint8_t { where_trust_has_to_grow, when_network_is_activated };
/// Whether somebody of this place comes along for so many hours, which are booked.
bool comes_along(Here& here, const Case& c, double hours, Along why);

// -- visits.cpp: somebody lays a brick beside the worker
std::optional<Request> begin_visit(Here& here, Request request);
void on_visit_begun(Here& here, const Request& request);
void on_visit_done(Here& here, std::uint32_t visit);
void cancel_visit(Here& here, const Request& request);
void break_off_visits(Here& here, std::uint16_t worker);

// -- learning_happens.cpp: people learn and get to know each other
void learn(Here& here, std::uint16_t worker, std::size_t domain, double example, double share);
/// A worker takes up a brick of this domain, of a case or beside a colleague; and lays or leaves
/// it.
void use_skill(Here& here, std::uint16_t worker, std::size_t domain);
void rest_skill(Here& here, std::uint16_t worker, std::size_t domain);
inline void take_up(Here& here, std::uint16_t worker, std::size_t domain) {
  if (here.place.expertise.in_use()) {
    use_skill(here, worker, domain);
  }
}
inline void put_down(Here& here, std::uint16_t worker, std::size_t domain) {
  if (here.place.expertise.in_use()) {
    rest_skill(here, worker, domain);
  }
}
/// Where expertise comes into use in the middle of a run: the bricks that are being laid.
void take_up_what_is_in_hand(Here& here);
void state_skills(Here& here);
void new_person(Here& here, std::uint16_t worker);

}  // namespace samenspel::process
