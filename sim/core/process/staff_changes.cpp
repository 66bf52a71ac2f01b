// Policies come into force, posts open and close, months begin.

#include <algorithm>

#include "core/process/expertise.hpp"
#include "core/process/learning.hpp"
#include "core/process/money.hpp"
#include "core/process/process.hpp"
#include "core/process/staff.hpp"
#include "core/process/steps.hpp"
#include "core/rules/expertise/by_experience.hpp"

namespace samenspel::process {

namespace {

/// What is the same for all people of a place in a month.
struct OfMonth {
  explicit OfMonth(const Here& here)
      : index(here.policy().capacity[here.shared.months[here.place.month].month]),
        all_for_families(!here.place.staffing.in_use() &&
                         !here.policy().expertise.learning.takes_hours),
        any_aside(here.place.expertise.in_use()) {}

  double index;
  bool all_for_families;  ///< everybody is seasoned, and learning takes no hours
  bool any_aside;
};

/// Direct hours per second of somebody of a team, as the month has them.
double hours_of(const Here& here, std::uint16_t number, const scenario::TeamPolicy& team,
                const OfMonth& month) {
  const double hours =
      here.place.workers[number].fraction * team.direct_hours_per_second * month.index;
  return month.all_for_families
             ? hours
             : hours_for_families(here, number, hours * productivity_of(here, number));
}

void set_capacity(Here& here, std::uint16_t index, const scenario::TeamPolicy& team,
                  const OfMonth& month) {
  if (month.any_aside) {
    count_hours_aside(here, index);
  }
  world::Worker& worker = here.place.workers[index];
  const double capacity = worker.present && !worker.absent ? hours_of(here, index, team, month) : 0;
  if (capacity == worker.capacity && team.wanted_hours_per_second == worker.wanted) {
    return;
  }
  worker.advance(here.now);
  worker.wanted = team.wanted_hours_per_second;
  worker.capacity = capacity;
  retime(here, index);
}

/// Of everybody, in the month that begins.
void set_capacities(Here& here) {
  const OfMonth month(here);
  for (const world::Team& team : here.place.teams) {
    const scenario::TeamPolicy& policy = here.policy().teams[team.index];
    const auto end = static_cast<std::uint16_t>(team.first_worker + team.worker_count);
    for (std::uint16_t w = team.first_worker; w < end; ++w) {
      set_capacity(here, w, policy, month);
    }
  }
}

}  // namespace

void give_back_cases(Here& here, std::uint16_t index) {
  // Looked for no longer than the worker has any.
  const world::Worker& worker = here.place.workers[index];
  for (std::uint32_t slot = 0; worker.caseload > 0 && slot < here.place.cases.end(); ++slot) {
    Case& c = here.item(slot);
    if (c.worker != index || c.state == CaseState::free) {
      continue;
    }
    if (c.state == CaseState::in_care) {
      interrupt_step(here, slot);
    } else {
      release_hours(here, c);
    }
    if (c.state ==
        CaseState::closing) {  // all bricks are laid: nobody new is needed to say goodbye
      end_help(here, slot, c,
               c.has(Case::handed_over) ? world::Ending::to_social_base : world::Ending::planned);
      continue;
    }
    leave_worker(here, slot, c, Leaves::back_on_list);
    ++c.retellings;
    wait(here, slot, c, true);
  }
}

void set_capacity(Here& here, std::uint16_t index) {
  set_capacity(here, index, here.policy().teams[here.place.workers[index].team], OfMonth(here));
}

void note_policy(Here& here) {
  world::Place& place = here.place;
  place.plain_help = here.policy().plain_help && !place.expertise.in_use() &&
                     !place.staffing.in_use() && !place.funded.in_use() && place.practices.empty();
  place.expertise.companions = rules::companions_of(place, here.policy());
}

void on_policy_changes(Here& here, const Entry& entry) {
  close_books(here);  // the old policy pays for what was worked under it
  change_threats(here, entry);
  change_papers(here);
  for (std::uint16_t w = 0; w < here.place.workers.size(); ++w) {
    fill_post(here, w, fraction_of(here, here.place.workers[w]));
  }
  for (world::Team& team : here.place.teams) {
    here.fact(FactKind::staff_changed, world::none, team.index, 0,
              static_cast<std::int64_t>(here.policy().teams[team.index].fte * 100 + 0.5));
    admit_waiting(here, team);
  }
}

void on_month_begins(Here& here, const Entry& entry) {
  const std::size_t month = entry.slot;
  close_books(here);
  state_skills(here);
  // The run's last second closes its last month a second time.
  here.place.month = static_cast<std::uint32_t>(std::min(month, here.shared.months.size() - 2));
  if (here.place.funded.in_use() && month > 0) {
    follow_money(here, month);
  }
  if (month + 1 >= here.shared.months.size()) {
    state_books(here);
  }
  live_a_month_of_work(here, month);
  live_a_month_of_learning(here, month);
  watch_exits(here);
  hand_back(here);
  set_capacities(here);
  state_hours(here);
  for (world::Team& team : here.place.teams) {
    admit_on_hours(here, team);
  }
  if (month + 1 < here.shared.months.size()) {
    // The last month closes with the last second of the run.
    const Seconds begins = std::min(here.shared.months[month + 1].begins, here.shared.ends - 1);
    here.schedule(EventKind::month_begins, Phase::books, begins,
                  static_cast<std::uint32_t>(month + 1), 0);
  }
}

}  // namespace samenspel::process
