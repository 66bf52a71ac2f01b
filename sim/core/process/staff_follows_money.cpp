// What money does to posts: an organisation wants more or fewer, people come and leave with a lag,
// and a tender may bring another holder.

#include <algorithm>

#include "core/base/exp_log.hpp"
#include "core/funding/costs.hpp"
#include "core/funding/growth.hpp"
#include "core/process/money.hpp"
#include "core/process/process.hpp"
#include "core/process/staff.hpp"
#include "core/random/draws.hpp"

namespace samenspel::process {

namespace {

double posts_of(const scenario::TeamPolicy& policy, std::uint16_t discipline) {
  double posts = 0;
  for (const scenario::Post& post : policy.posts) {
    posts += post.discipline == discipline ? post.fraction : 0.0;
  }
  return posts;
}

/// The post on paper: the k-th of its discipline under the policy in force; 0 when there is none.
double fraction_on_paper(const scenario::TeamPolicy& policy, const world::Worker& worker) {
  std::uint32_t k = 0;
  for (const scenario::Post& post : policy.posts) {
    if (post.discipline == worker.discipline && k++ == worker.post) {
      return post.fraction;
    }
  }
  return 0;
}

/// A city that begins without families earns nothing while it fills; no organisation shrinks for
/// it.
bool is_settled(const Here& here) {
  return here.now >=
         static_cast<Seconds>(here.parameters().funding.organisation.settled_after_years *
                              scenario::seconds_per_year);
}

/// Where posts of a team go after a month of its money.
double wanted_now(const Here& here, const world::FundedTeam& funded, std::uint16_t team,
                  double months) {
  funding::StaffMonth month;
  month.wanted = funded.wanted;
  month.margin = is_settled(here) && funded.cost > 0 ? funded.income / funded.cost - 1 : 0;
  month.months = months;
  month.amount = amount_of(here, team);
  month.posts_cents = posts_cents_of(here, team);
  return funding::form_of(here.policy().contract_of(team))
      .staff_wanted(month, here.parameters().funding.organisation);
}

/// Posts are filled to tenths, so that not everybody's hours change each month.
void fill_posts(Here& here, const world::Team& team) {
  for (std::uint16_t w = team.first_worker; w < team.first_worker + team.worker_count; ++w) {
    const double fraction = fraction_of(here, here.place.workers[w]);
    if (static_cast<float>(fraction) != here.place.workers[w].fraction) {
      fill_post(here, w, fraction);
    }
  }
}

void tell(Here& here, const world::Team& team, world::FundedTeam& funded) {
  const world::Account& account = account_of(here, team.index);
  const std::int64_t granted = account.granted();
  if (here.policy().contract_of(team.index) != nullptr) {
    if (granted != funded.granted_told) {
      here.fact(FactKind::granted, world::none, team.index,
                static_cast<std::uint8_t>(funder_of(here, team.index)),
                granted - funded.granted_told);
    }
    here.fact(FactKind::books_stand, world::none, team.index, 0, account.balance());
    here.fact(FactKind::books_stand, world::none, team.index, 1, account.committed());
    double posts = 0;
    for (std::uint16_t w = team.first_worker; w < team.first_worker + team.worker_count; ++w) {
      posts += here.place.workers[w].present ? here.place.workers[w].fraction : 0.0;
    }
    here.fact(FactKind::staff_stands, world::none, team.index, 0,
              static_cast<std::int64_t>(posts * 100 + 0.5));
  }
  funded.granted_told = granted;
}

/// The tenders that were due by a moment, one every `term_years` from the first day of the run.
std::int64_t tenders_by(Seconds time, const scenario::Contract& contract) {
  return static_cast<std::int64_t>(
      base::floor(static_cast<double>(time) / (contract.term_years * scenario::seconds_per_year)));
}

/// A new holder takes over a share of the people; for the others somebody else comes.
void hold_tender(Here& here, const world::Team& team, std::int64_t number, double taken_over) {
  std::int64_t left = 0;
  for (std::uint16_t w = team.first_worker; w < team.first_worker + team.worker_count; ++w) {
    world::Worker& worker = here.place.workers[w];
    if (!worker.present ||
        random::unit(here.shared.key, name_of(here, worker), random::Decision::taken_over,
                     static_cast<std::uint32_t>(number)) < taken_over) {
      continue;
    }
    worker.present = false;  // takes on nobody who would wait for a newcomer
    empty_post(here, w);
    let_go(here, w);
    worker.present = true;
    open_post(here, w);
    set_capacity(here, w);
    ++left;
  }
  here.fact(FactKind::tendered, world::none, team.index, 0, left);
  admit_waiting(here, here.team(team.index));
}

}  // namespace

double fraction_of(const Here& here, const world::Worker& worker) {
  const scenario::TeamPolicy& policy = here.policy().teams[worker.team];
  const double staff =
      here.place.funded.in_use()
          ? here.place.funded.teams[here.structure().teams[worker.team].local].staff
          : 1.0;
  if (staff == 1) {
    return fraction_on_paper(policy, worker);
  }
  const double left = staff * posts_of(policy, worker.discipline) - worker.post;
  return std::clamp(base::floor(left * 10 + 0.5) / 10, 0.0, 1.0);
}

void fill_post(Here& here, std::uint16_t index, double fraction) {
  world::Worker& worker = here.place.workers[index];
  const bool was_present = worker.present;
  worker.present = fraction > 0 && !is_vacant(here, index);
  worker.fraction = static_cast<float>(fraction);
  if (was_present && !worker.present) {
    empty_post(here, index);
    let_go(here, index);
  } else if (worker.present && !was_present) {
    open_post(here, index);
  }
  set_capacity(here, index);
}

void follow_money(Here& here, std::size_t month) {
  const Seconds before = month > 0 ? here.shared.months[month - 1].begins : 0;
  const double months = static_cast<double>(here.now - before) / scenario::seconds_per_month;
  if (months <= 0) {
    return;
  }
  const bool over = month + 1 >= here.shared.months.size();  // the run's last second
  if (!over && here.shared.months[month].month == 0) {
    close_year(here);
  } else if (!over && here.shared.months[month].month == 11 && here.place.index == 0) {
    set_budgets(here);
  }
  for (const world::Team& team : here.place.teams) {
    world::FundedTeam& funded = here.place.funded.teams[here.structure().teams[team.index].local];
    funded.income = funding::moving_mean(funded.income,
                                         static_cast<double>(funded.income_now) / months, months);
    funded.cost =
        funding::moving_mean(funded.cost, static_cast<double>(funded.cost_now) / months, months);
    funded.income_now = funded.cost_now = 0;
    funded.waiting += team.list_length();
    ++funded.months;
    const scenario::Contract* contract = here.policy().contract_of(team.index);
    funded.wanted = wanted_now(here, funded, team.index, months);
    funded.staff = funding::staff_after(funded.staff, funded.wanted, months,
                                        here.parameters().funding.organisation);
    fill_posts(here, team);
    if (contract != nullptr && contract->term_years > 0 &&
        tenders_by(here.now, *contract) > tenders_by(before, *contract)) {
      hold_tender(here, team, tenders_by(here.now, *contract), contract->staff_taken_over);
    }
    tell(here, team, funded);
  }
  for (world::Team& team : here.place.teams) {
    admit_waiting(here, team);
  }
}

}  // namespace samenspel::process
