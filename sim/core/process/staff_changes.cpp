// Policies come into force, posts open and close, months begin and their books close.

#include <algorithm>

#include "core/funding/lump_sum.hpp"
#include "core/process/expertise.hpp"
#include "core/process/learning.hpp"
#include "core/process/process.hpp"
#include "core/process/staff.hpp"
#include "core/process/steps.hpp"

namespace samenspel::process {

namespace {

double month_index(const Here& here) {
  return here.policy().capacity[here.shared.months[here.place.month].month];
}

/// The fraction of the k-th post of this discipline in a team under the policy in force; 0 when
/// there is none.
double fraction_of(const Here& here, const world::Worker& worker) {
  std::uint32_t k = 0;
  for (const scenario::Post& post : here.policy().teams[worker.team].posts) {
    if (post.discipline == worker.discipline && k++ == worker.post) {
      return post.fraction;
    }
  }
  return 0;
}

/// What a team's people cost since the books were last closed; workers of one discipline stand
/// together.
funding::MonthlyCost cost_of_people(Here& here, const world::Team& team, double weeks) {
  const scenario::TeamPolicy& policy = here.policy().teams[team.index];
  const double paid_hours_a_post = policy.direct_hours_per_second / (1 - policy.administration) *
                                   scenario::seconds_per_week * weeks;
  funding::MonthlyCost cost;
  const std::size_t end = std::size_t{team.first_worker} + team.worker_count;
  for (std::size_t w = team.first_worker; w < end;) {
    const std::uint16_t discipline = here.place.workers[w].discipline;
    double posts = 0, contact_hours = 0;
    for (; w < end && here.place.workers[w].discipline == discipline; ++w) {
      world::Worker& worker = here.place.workers[w];
      worker.advance(here.now);
      posts += worker.present ? worker.fraction : 0;
      contact_hours += worker.present ? worker.contact_hours : 0;
      worker.contact_hours = 0;
    }
    cost += funding::monthly_cost(posts * paid_hours_a_post, contact_hours, policy.administration,
                                  here.policy().discipline_cents_per_hour[discipline]);
  }
  return cost;
}

void close_team_books(Here& here, world::Team& team, double weeks) {
  const scenario::TeamPolicy& policy = here.policy().teams[team.index];
  world::Account& account = here.place.team_accounts[here.structure().teams[team.index].local];
  const funding::MonthlyCost cost = cost_of_people(here, team, weeks);
  count_held(here, team);
  const std::int64_t days =
      funding::cents(team.care_day_seconds / 86400 * policy.care_day_eur * 100);
  team.care_day_seconds = 0;
  account.grant(funding::granted(cost.total() + days, here.parameters().funding));
  book(here, account, world::none, team.index, world::CostKind::direct, cost.direct);
  book(here, account, world::none, team.index, world::CostKind::administration,
       cost.administration);
  book(here, account, world::none, team.index, world::CostKind::overhead, cost.overhead);
  book(here, account, world::none, team.index, world::CostKind::care_days, days);
}

void close_area_books(Here& here, world::AreaState& area) {
  area.base_hour_seconds += area.base_load * static_cast<double>(here.now - area.base_at);
  area.base_at = here.now;
  const double hours = area.base_hour_seconds / scenario::seconds_per_week;
  area.base_hour_seconds = 0;
  const std::int64_t spent =
      funding::cents(hours * here.parameters().funding.social_base_eur_per_hour * 100);
  area.account.grant(spent);
  book(here, area.account, area.index, world::none, world::CostKind::social_base, spent);
}

}  // namespace

void book(Here& here, world::Account& account, std::uint16_t area, std::uint16_t team,
          world::CostKind kind, std::int64_t cents) {
  if (cents > 0) {
    account.spend(kind, cents);
    here.fact(FactKind::booked, area, team, static_cast<std::uint8_t>(kind), cents);
  }
}

void close_books(Here& here) {
  if (here.now == here.place.books_closed_at) {
    return;
  }
  const double weeks =
      static_cast<double>(here.now - here.place.books_closed_at) / scenario::seconds_per_week;
  for (world::Team& team : here.place.teams) {
    close_team_books(here, team, weeks);
  }
  for (world::AreaState& area : here.place.areas) {
    close_area_books(here, area);
  }
  here.place.books_closed_at = here.now;
}

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
    wait(here, slot, true);
  }
}

void set_capacity(Here& here, std::uint16_t index) {
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
  for (std::uint16_t w = 0; w < here.place.workers.size(); ++w) {
    world::Worker& worker = here.place.workers[w];
    const double fraction = fraction_of(here, worker);
    const bool was_present = worker.present;
    worker.present = fraction > 0 && !is_vacant(here, w);
    worker.fraction = static_cast<float>(fraction);
    if (was_present && !worker.present) {
      empty_post(here, w);
      let_go(here, w);
    } else if (worker.present && !was_present) {
      open_post(here, w);
    }
    set_capacity(here, w);
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
