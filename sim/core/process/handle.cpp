#include <array>

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

bool fits_route_team(const Here& here, const Entry& entry) {
  return awaits_route_team(here.place.cases[entry.slot], entry.stamp);
}

/// Whether the person is still at that post, or the post still empty.
bool fits_member(const Here& here, const Entry& entry) {
  return here.place.staffing.members[entry.slot].generation == entry.stamp;
}

/// What opens entries that may have been cancelled.
template <auto fits, Handler open>
void open_if(Here& here, const Entry& entry) {
  if (!fits(here, entry)) {
    --here.events;
    return;
  }
  open(here, entry);
}

constexpr Handler handler_of(EventKind kind) {
  switch (kind) {
    case EventKind::policy_changes:
      return on_policy_changes;
    case EventKind::month_begins:
      return on_month_begins;
    case EventKind::work_reaches_mark:
      return on_work_reaches_mark;
    case EventKind::need_arises:
      return on_need_arises;
    case EventKind::social_base_relieved:
      return open_if<fits_carried, on_social_base_relieved>;
    case EventKind::consideration_ends:
      return open_if<fits_case, on_consideration_ends>;
    case EventKind::waiting_tells:
      return open_if<fits_case, on_waiting_tells>;
    case EventKind::case_due:
      return open_if<fits_case, on_case_due>;
    case EventKind::family_leaves:
      return open_if<fits_exit, on_family_leaves>;
    case EventKind::family_returns:
      return open_if<fits_case, on_family_returns>;
    case EventKind::letter_arrives:
      return on_letter_arrives;
    case EventKind::worker_falls_sick:
      return on_worker_falls_sick;
    case EventKind::absence_grows_long:
      return on_absence_grows_long;
    case EventKind::worker_recovers:
      return on_worker_recovers;
    case EventKind::question_moves:
      return on_question_moves;
    case EventKind::booking_ends:
      return on_booking_ends;
    case EventKind::worker_leaves:
      return open_if<fits_member, on_worker_leaves>;
    case EventKind::post_filled:
      return open_if<fits_member, on_post_filled>;
    case EventKind::paper_decided:
      return open_if<fits_paper, on_paper_decided>;
    case EventKind::paper_ends:
      return open_if<fits_paper, on_paper_ends>;
    case EventKind::route_team_meets:
      return open_if<fits_route_team, on_route_team_meets>;
    case EventKind::asks_elsewhere:
      return open_if<still_looks_elsewhere, on_asks_elsewhere>;
    case EventKind::registration_decided:
      return on_registration_decided;
  }
  return nullptr;
}

constexpr std::array<Handler, world::event_kind_count> all_handlers() {
  std::array<Handler, world::event_kind_count> all{};
  for (std::size_t kind = 0; kind < all.size(); ++kind) {
    all[kind] = handler_of(static_cast<EventKind>(kind));
  }
  return all;
}

}  // namespace

constinit const std::array<Handler, world::event_kind_count> handlers = all_handlers();

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
