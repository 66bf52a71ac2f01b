#pragma once
// What happens to a family, step by step: one file for each, in the order of a family's way.

#include <array>

#include "core/process/here.hpp"

namespace samenspel::process {

// -- needs_arise.cpp: the next candidate onset of an area, thinned by its mark; the social base
// carries what it can
void start_onsets(Here& here, std::uint16_t local_area);
void on_need_arises(Here& here, const Entry& entry);

// -- family_considers.cpp: a need that nobody helps with yet; the family asks, or a brick passes by
// itself
void consider(Here& here, std::uint32_t slot, Case& c);
void reconsider(Here& here, std::uint32_t slot, Case& c);
void on_consideration_ends(Here& here, const Entry& entry);

// -- social_base_carries.cpp: bricks carried by network and social base, and handed back when that
// is too much
void carry(Here& here, const Case& c, const world::Brick& brick, double hours_per_week,
           std::uint8_t round);
void hand_back(Here& here);
void on_social_base_relieved(Here& here, const Entry& entry);

// -- family_asks.cpp: a request, its channel and the team it reaches
void ask(Here& here, std::uint32_t slot, Case& c);

// -- route_team.cpp: families at risk come before a route team ahead of any help
/// The family waits for the next meeting if the front office sees it at risk.
void look_for_risk(Here& here, std::uint32_t slot);
inline void put_before_route_team(Here& here, std::uint32_t slot, Case& c) {
  c.step = world::Step::intake;
  if (here.parameters().entry.route_team.is_there()) {
    look_for_risk(here, slot);
  }
}
/// Whether this family, on a list, waits for the route team about the need of that number.
[[nodiscard]] bool awaits_route_team(const Case& c, std::uint32_t ordinal);
void on_route_team_meets(Here& here, const Entry& entry);

// -- family_enters.cpp: on a team's list, or helped at once
/// A team of another place is reached by post.
void enter_team(Here& here, std::uint32_t slot, Case& c, std::uint16_t team);
/// The request has reached its team, which is here; that it has is stated.
void come_in(Here& here, std::uint32_t slot, Case& c);
void admit_first_waiting(Here& here, world::Team& team);
inline void admit_waiting(Here& here, world::Team& team) {
  if (team.list_length() > 0) {
    admit_first_waiting(here, team);
  }
}
/// The same where hours decide and those at a desk or in a month have changed.
void admit_on_hours(Here& here, world::Team& team);
/// Whether somebody may be free for whom none of those who wait longer can be helped.
[[nodiscard]] inline bool passes_others(const Here& here) {
  return here.parameters().help.assignment == scenario::Assignment::able;
}

// -- family_waits.cpp: escalation, natural recovery, giving up, crisis
void wait(Here& here, std::uint32_t slot, Case& c, bool at_head = false);
void leave_list(Here& here, std::uint32_t slot, Case& c);
/// Hazards of waiting up to now are spent at the rates so far; before what moves them changes.
void spend_wait(Here& here, std::uint32_t slot);
/// The family waits on, on the list of this priority; hazards go on at the rates of now.
void wait_on(Here& here, std::uint32_t slot, std::uint8_t priority);
void on_waiting_tells(Here& here, const Entry& entry);
/// Brings the policy of an entry into force: hazards so far are spent at the old rates, the rest at
/// the new.
void change_threats(Here& here, const Entry& policy);

// -- help_starts.cpp: a worker takes the case; clarification
void start_help(Here& here, world::Team& team, std::uint32_t slot, Case& c, std::uint16_t worker);
/// The intake that a crisis came before.
void begin_intake(Here& here, std::uint32_t slot);

// -- next_step.cpp: a brick, trust first, a road to others, or the end of help
void take_next_step(Here& here, std::uint32_t slot, Case& c);

// -- help_goes_on.cpp: brick by brick on the worker's clock
/// Does nothing but count the entry as cancelled when it was, or when it comes before the mark and
/// goes on to it.
void on_work_reaches_mark(Here& here, const Entry& entry);
void interrupt_step(Here& here, std::uint32_t slot);

// -- worker_clock.cpp: the one agenda entry of a worker
/// The clock of the worker must stand at now.
void put_on_desk(Here& here, std::uint16_t worker, std::uint32_t slot, double mark);
void take_from_desk(Here& here, std::uint16_t worker, std::uint32_t slot);
void reserve_hours(Here& here, std::uint16_t worker, double hours_per_second);
void retime(Here& here, std::uint16_t worker);
/// The same about a worker whose clock stands at now.
void time_desk(Here& here, std::uint16_t index, world::Worker& worker);

/// Whether the entry of a worker comes at the moment of the mark; one that comes before goes on to
/// that moment, and one that was cancelled goes nowhere.
bool mark_is_reached(Here& here, world::Worker& worker, const Entry& entry);

// -- help_moves.cpp: a referral, within the place or by post
/// Because something is beyond the worker, or because the arrangement is that another team helps.
enum class Referral : std::uint8_t { beyond_worker, by_design };
void refer(Here& here, std::uint32_t slot, Case& c, std::uint16_t to, Referral why);
void send_case(Here& here, std::uint32_t slot, Case& c, std::uint16_t to);
void send_home(Here& here, std::uint32_t slot, Case& c, world::Ending ending);
void on_letter_arrives(Here& here, const Entry& entry);

// -- help_continues.cpp: ongoing bricks, reviewed; keeping in touch after the last brick
void follow_ongoing(Here& here, std::uint32_t slot);
void keep_in_touch(Here& here, std::uint32_t slot, Case& c);
void release_hours(Here& here, Case& c);
void on_case_due(Here& here, const Entry& entry);

// -- help_ends.cpp: a case leaves its worker; endings of all kinds
enum class Leaves : std::uint8_t { for_good, referred, back_on_list };
/// Gives the team that the case leaves.
world::Team& leave_worker(Here& here, std::uint32_t slot, Case& c, Leaves how);
void end_help(Here& here, std::uint32_t slot, Case& c, world::Ending ending);
/// The family is at home again, and the place remembers it.
void take_back(Here& here, std::uint32_t slot, Case& c, world::Ending ending);

// -- family_goes_on.cpp: at home after an ending; what brings families back
/// States that a need that had help is without, or the other way round.
void state_unmet(Here& here, const Case& c);
inline void set_unmet(Here& here, Case& c, bool unmet) {
  if (c.turn_unmet(unmet)) {
    state_unmet(here, c);
  }
}
void forget(Here& here, std::uint32_t slot, Case& c);
/// The case is not here any more; what the agenda still has about it is cancelled.
inline void free_slot(Here& here, std::uint32_t slot, Case& c) {
  c.state = CaseState::free;
  ++c.stamp;
  here.place.cases.release(slot);
}
/// Called when it has become known when the family of a case here leaves. Only exits before the
/// next month begins are in the agenda: most cases are over long before their family leaves. An
/// entry says when to look; `on_family_leaves` sees whether it still holds.
inline void watch_exit(Here& here, std::uint32_t slot, const Case& c) {
  const base::Moment at = c.exit_at;
  here.place.exits.note(slot, at);
  if (at < here.shared.months[here.place.month + 1].begins) {
    here.schedule(EventKind::family_leaves, Phase::departures, at > here.now ? at : here.now, slot,
                  0);
  }
}
/// At the begin of a month: all families that leave before the next.
void watch_exits(Here& here);
/// At home again with a need that is neither helped with nor gone by itself.
void need_goes_on(Here& here, std::uint32_t slot, Case& c, world::Ending ending);
void on_family_returns(Here& here, const Entry& entry);
void on_family_leaves(Here& here, const Entry& entry);

// -- staff_changes.cpp: policies and posts; months and their books
void on_policy_changes(Here& here, const Entry& entry);
void on_month_begins(Here& here, const Entry& entry);
void set_capacity(Here& here, std::uint16_t worker);
/// The families of a worker go to the head of the list.
void give_back_cases(Here& here, std::uint16_t worker);

// -- staff_is_sick.cpp: spells of sickness, and what becomes of the families
void start_health(Here& here);
void on_worker_falls_sick(Here& here, const Entry& entry);
void on_absence_grows_long(Here& here, const Entry& entry);
void on_worker_recovers(Here& here, const Entry& entry);

/// Finds out what the policy in force makes of a place, whether help is plain there and who comes
/// along: when it opens, and when a policy comes into force there. What is in use for any policy of
/// a run is so from its start.
void note_policy(Here& here);

/// Starts a place: staff, first month, first candidate of each area.
void start_place(Here& here);

/// On the eve of `day`: the policy that comes into force then, if any. No earlier, so that what has
/// been does not know which policy is to come.
void announce_policy(Here& here, std::int32_t day);

/// Opens an entry. One that was cancelled changes nothing and is taken off `here.events`.
using Handler = void (*)(Here& here, const Entry& entry);

/// By kind of entry.
extern const std::array<Handler, world::event_kind_count> handlers;

}  // namespace samenspel::process
