#include "core/process/elsewhere.hpp"
#include "core/process/expertise.hpp"
#include "core/process/money.hpp"
#include "core/process/process.hpp"
#include "core/process/staff.hpp"

namespace samenspel::process {

namespace {

/// Whether a case is still where it was when the entry was scheduled.
bool fits_case(const Here& here, const Entry& entry) {
  return here.place.cases[entry.slot].stamp == entry.stamp;
}

bool fits_carried(const Here& here, const Entry& entry) {
  return here.place.carried[entry.slot].stamp == entry.stamp;
}

/// Whether the family of a case leaves now.
bool fits_exit(const Here& here, const Entry& entry) {
  const Case& c = here.place.cases[entry.slot];
  return c.state != CaseState::free && c.exit_at <= here.now;
}

bool fits_paper(const Here& here, const Entry& entry) {
  const std::vector<world::Paper>& papers = here.place.funded.papers;
  return entry.slot < papers.size() && papers[entry.slot].serial == entry.stamp;
}

/// Whether the person is still at that post, or the post still empty.
bool fits_member(const Here& here, const Entry& entry) {
  return here.place.staffing.members[entry.slot].generation == entry.stamp;
}

using Handler = void (*)(Here&, const Entry&);

/// Opens an entry unless it was cancelled.
void open_if(bool fits, Handler handler, Here& here, const Entry& entry) {
  if (!fits) {
    ++here.cancelled;
    return;
  }
  handler(here, entry);
}

// Apart from the switch: the room they take would be taken for every entry.

[[gnu::noinline]] void meet_route_team(Here& here, const Entry& entry) {
  open_if(awaits_route_team(here.place.cases[entry.slot], entry.stamp), on_route_team_meets, here,
          entry);
}

[[gnu::noinline]] void ask_elsewhere(Here& here, const Entry& entry) {
  open_if(still_looks_elsewhere(here, entry), on_asks_elsewhere, here, entry);
}

[[gnu::noinline]] void relieve_social_base(Here& here, const Entry& entry) {
  open_if(fits_carried(here, entry), on_social_base_relieved, here, entry);
}

[[gnu::noinline]] void decide_registration(Here& here, const Entry& entry) {
  on_registration_decided(here, entry);
}

}  // namespace

void handle(Here& here, const Entry& entry) {
  switch (static_cast<EventKind>(entry.kind)) {
    case EventKind::policy_changes:
      return on_policy_changes(here, entry);
    case EventKind::month_begins:
      return on_month_begins(here, entry);
    case EventKind::work_reaches_mark:
      return on_work_reaches_mark(here, entry);
    case EventKind::need_arises:
      return on_need_arises(here, entry);
    case EventKind::social_base_relieved:
      return relieve_social_base(here, entry);
    case EventKind::consideration_ends:
      return open_if(fits_case(here, entry), on_consideration_ends, here, entry);
    case EventKind::waiting_tells:
      return open_if(fits_case(here, entry), on_waiting_tells, here, entry);
    case EventKind::case_due:
      return open_if(fits_case(here, entry), on_case_due, here, entry);
    case EventKind::family_leaves:
      return open_if(fits_exit(here, entry), on_family_leaves, here, entry);
    case EventKind::family_returns:
      return open_if(fits_case(here, entry), on_family_returns, here, entry);
    case EventKind::letter_arrives:
      return on_letter_arrives(here, entry);
    case EventKind::worker_falls_sick:
      return on_worker_falls_sick(here, entry);
    case EventKind::absence_grows_long:
      return on_absence_grows_long(here, entry);
    case EventKind::worker_recovers:
      return on_worker_recovers(here, entry);
    case EventKind::question_moves:
      return on_question_moves(here, entry);
    case EventKind::booking_ends:
      return on_booking_ends(here, entry);
    case EventKind::worker_leaves:
      return open_if(fits_member(here, entry), on_worker_leaves, here, entry);
    case EventKind::post_filled:
      return open_if(fits_member(here, entry), on_post_filled, here, entry);
    case EventKind::paper_decided:
      return open_if(fits_paper(here, entry), on_paper_decided, here, entry);
    case EventKind::paper_ends:
      return open_if(fits_paper(here, entry), on_paper_ends, here, entry);
    case EventKind::route_team_meets:
      return meet_route_team(here, entry);
    case EventKind::asks_elsewhere:
      return ask_elsewhere(here, entry);
    case EventKind::registration_decided:
      return decide_registration(here, entry);
  }
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
