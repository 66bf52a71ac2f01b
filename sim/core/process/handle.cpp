#include "core/process/elsewhere.hpp"
#include "core/process/expertise.hpp"
#include "core/process/money.hpp"
#include "core/process/process.hpp"
#include "core/process/staff.hpp"

namespace samenspel::process {

namespace {

/// Whether an entry still fits; what was cancelled no longer does. That of a worker is asked
/// `mark_is_reached`.
bool fits(const Here& here, const Entry& entry) {
  switch (static_cast<EventKind>(entry.kind)) {
    case EventKind::social_base_relieved:
      return here.place.carried[entry.slot].stamp == entry.stamp;
    case EventKind::consideration_ends:
    case EventKind::waiting_tells:
    case EventKind::case_due:
    case EventKind::family_returns:
      return here.place.cases[entry.slot].stamp == entry.stamp;
    case EventKind::family_leaves: {
      const Case& c = here.place.cases[entry.slot];
      return c.state != CaseState::free && c.exit_at <= here.now;
    }
    case EventKind::paper_decided:
    case EventKind::paper_ends:
      return entry.slot < here.place.funded.papers.size() &&
             here.place.funded.papers[entry.slot].serial == entry.stamp;
    case EventKind::route_team_meets:
      return awaits_route_team(here.place.cases[entry.slot], entry.stamp);
    case EventKind::asks_elsewhere:
      return still_looks_elsewhere(here, entry);
    case EventKind::worker_leaves:
    case EventKind::post_filled:
      return here.place.staffing.members[entry.slot].generation == entry.stamp;
    default:
      return true;
  }
}

}  // namespace

bool handle(Here& here, const Entry& entry) {
  if (!fits(here, entry)) {
    return false;
  }
  switch (static_cast<EventKind>(entry.kind)) {
    case EventKind::policy_changes:
      on_policy_changes(here, entry);
      break;
    case EventKind::month_begins:
      on_month_begins(here, entry);
      break;
    case EventKind::work_reaches_mark:
      if (!mark_is_reached(here, entry)) {
        return false;
      }
      on_work_reaches_mark(here, entry);
      break;
    case EventKind::need_arises:
      on_need_arises(here, entry);
      break;
    case EventKind::social_base_relieved:
      on_social_base_relieved(here, entry);
      break;
    case EventKind::consideration_ends:
      on_consideration_ends(here, entry);
      break;
    case EventKind::waiting_tells:
      on_waiting_tells(here, entry);
      break;
    case EventKind::case_due:
      on_case_due(here, entry);
      break;
    case EventKind::family_leaves:
      on_family_leaves(here, entry);
      break;
    case EventKind::family_returns:
      on_family_returns(here, entry);
      break;
    case EventKind::letter_arrives:
      on_letter_arrives(here, entry);
      break;
    case EventKind::worker_falls_sick:
      on_worker_falls_sick(here, entry);
      break;
    case EventKind::absence_grows_long:
      on_absence_grows_long(here, entry);
      break;
    case EventKind::worker_recovers:
      on_worker_recovers(here, entry);
      break;
    case EventKind::question_moves:
      on_question_moves(here, entry);
      break;
    case EventKind::booking_ends:
      on_booking_ends(here, entry);
      break;
    case EventKind::worker_leaves:
      on_worker_leaves(here, entry);
      break;
    case EventKind::post_filled:
      on_post_filled(here, entry);
      break;
    case EventKind::paper_decided:
      on_paper_decided(here, entry);
      break;
    case EventKind::paper_ends:
      on_paper_ends(here, entry);
      break;
    case EventKind::route_team_meets:
      on_route_team_meets(here, entry);
      break;
    case EventKind::asks_elsewhere:
      on_asks_elsewhere(here, entry);
      break;
    case EventKind::registration_decided:
      on_registration_decided(here, entry);
      break;
  }
  return true;
}

void start_place(Here& here) {
  here.schedule(EventKind::month_begins, Phase::books, 0, 0, 0);
  for (std::uint16_t area = 0; area < here.place.areas.size(); ++area) {
    start_onsets(here, area);
  }
  start_health(here);
}

void announce_policy(Here& here, std::int32_t day) {
  const std::vector<scenario::Policy>& policies = *here.shared.policies;
  for (std::size_t p = 1; p < policies.size(); ++p) {
    if (policies[p].from_day == day) {
      here.schedule(EventKind::policy_changes, Phase::policy, Seconds{day} * 86400,
                    static_cast<std::uint32_t>(p), 0);
    }
  }
}

}  // namespace samenspel::process
