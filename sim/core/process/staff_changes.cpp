// Policies come into force, posts open and close, months begin.

#include <algorithm>

#include "core/process/expertise.hpp"
#include "core/process/learning.hpp"
#include "core/process/money.hpp"
#include "core/process/process.hpp"
#include "core/process/staff.hpp"
#include "core/process/steps.hpp"

namespace samenspel::process {

namespace {

double month_index(const Here& here) {
  return here.policy().capacity[here.shared.months[here.place.month].month];
}

}  // namespace

void give_back_cases(Here& here, std::uint16_t index) {
  for (std::uint32_t slot = 0; slot < here.place.cases.end(); ++slot) {
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
      end_help(here, slot,
               c.has(Case::handed_over) ? world::Ending::to_social_base : world::Ending::planned);
      continue;
    }
    leave_worker(here, slot, Leaves::back_on_list);
    ++c.retellings;
    wait(here, slot, c, true);
  }
}

void set_capacity(Here& here, std::uint16_t index) {
  count_aside(here, index);
  world::Worker& worker = here.place.workers[index];
  const scenario::TeamPolicy& policy = here.policy().teams[worker.team];
  const double capacity =
      worker.present && !worker.absent
          ? hours_for_families(here, index,
                               worker.fraction * policy.direct_hours_per_second *
                                   month_index(here) * productivity_of(here, index))
          : 0;
  if (capacity == worker.capacity && policy.wanted_hours_per_second == worker.wanted) {
    return;
  }
  worker.advance(here.now);
  worker.wanted = policy.wanted_hours_per_second;
  worker.capacity = capacity;
  retime(here, index);
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
  for (std::uint16_t w = 0; w < here.place.workers.size(); ++w) {
    set_capacity(here, w);
  }
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
