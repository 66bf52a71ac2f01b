#pragma once
// The vocabulary of what can happen at a place; one file of process/ for each.

#include <cstddef>
#include <cstdint>

namespace samenspel::world {

/// Kinds of agenda entries.
enum class EventKind : std::uint16_t {
  policy_changes,        ///< slot: index of the policy that comes into force
  month_begins,          ///< books of last month close, season and capacity of the new one begin
  work_reaches_mark,     ///< slot: worker, stamp: worker's; a step ends at a desk
  need_arises,           ///< slot: local area; the next candidate onset
  social_base_relieved,  ///< slot: carried brick, stamp: its own
  consideration_ends,    ///< slot: case; it asks for help, or a brick passes by itself
  waiting_tells,         ///< slot: case; escalation, recovery, giving up or crisis
  case_due,              ///< slot: case; a review of ongoing help or the end of keeping in touch
  family_leaves,         ///< slot: case; may move out of the city or come of age now
  family_returns,        ///< slot: case; a dormant need comes back
  letter_arrives,        ///< slot: letter in the mailbox
  worker_falls_sick,     ///< slot: worker
  absence_grows_long,    ///< slot: worker; the families go back to the list
  worker_recovers,       ///< slot: worker
  question_moves,        ///< slot: question held here; its days are over
  booking_ends,          ///< slot: hours promised to consults that are given
  worker_leaves,         ///< slot: worker, stamp: their generation
  post_filled,           ///< slot: worker, stamp: generation of the one who comes
  paper_decided,         ///< slot: case, stamp: serial of its paper; help may begin
  paper_ends,            ///< slot: case, stamp: serial of its paper; its package is over
  route_team_meets,      ///< slot: case, stamp: ordinal of its need; a path is set at the door
  asks_elsewhere,  ///< slot: case, stamp: see process/elsewhere.cpp; it may go on a further list
  registration_decided  ///< slot: team of this place; who is registered there may be offered a
                        ///< place
};
inline constexpr std::size_t event_kind_count = 23;

}  // namespace samenspel::world
