// What was worked is booked, once: to a team or an area, to its funder, to a kind of cost.

#include <algorithm>
#include <utility>

#include "core/base/exp_log.hpp"
#include "core/funding/costs.hpp"
#include "core/funding/growth.hpp"
#include "core/process/expertise.hpp"
#include "core/process/money.hpp"
#include "core/process/steps.hpp"

namespace samenspel::process {

namespace {

using world::CostKind;

/// Takes out the hours with families of somebody since the books were last closed.
double take_contact_hours(world::Worker& worker, Seconds now) {
  worker.advance(now);
  return std::exchange(worker.contact_hours, 0);
}

/// The same of those beside families.
void add_hours_aside(Here& here, std::uint16_t index, funding::WorkHours& hours) {
  count_hours_aside(here, index);
  auto& aside = here.place.expertise.people[index].hours_for;
  if (here.place.workers[index].present) {
    hours.consult += aside[static_cast<std::size_t>(world::Aside::consult)];
    hours.paper += aside[static_cast<std::size_t>(world::Aside::paper)];
    hours.meeting += aside[static_cast<std::size_t>(world::Aside::meeting)];
  }
  aside.fill(0);
}

/// What a team's people did and cost since the books were last closed; workers of one discipline
/// stand together.
struct TeamMonth {
  funding::MonthlyCost cost;
  double contact_hours = 0;  ///< with families
};

TeamMonth month_of(Here& here, const world::Team& team, double weeks) {
  const scenario::TeamPolicy& policy = here.policy().teams[team.index];
  const double paid_hours_a_post =
      policy.paid_hours_per_second() * scenario::seconds_per_week * weeks;
  const double wages = funding::wage_level(here.now, here.parameters().funding);
  const bool any_aside = here.place.expertise.in_use();
  TeamMonth month;
  const Seconds now = here.now;
  std::uint16_t number = team.first_worker;
  world::Worker* worker = here.place.workers.data() + number;
  world::Worker* const end = worker + team.worker_count;
  while (worker != end) {
    const std::uint16_t discipline = worker->discipline;
    double posts = 0, clock = 0;
    const world::Worker* const first = worker;
    for (; worker != end && worker->discipline == discipline; ++worker) {
      const double contact = take_contact_hours(*worker, now);
      if (worker->present) {
        posts += worker->fraction;
        clock += contact;
      }
    }
    funding::WorkHours hours;
    hours.clock = clock;
    const auto next = static_cast<std::uint16_t>(number + (worker - first));
    for (; any_aside && number < next; ++number) {
      add_hours_aside(here, number, hours);
    }
    number = next;
    hours.paid = posts * paid_hours_a_post;
    hours.administration_share = policy.administration;
    hours.travel_share = policy.travel;
    hours.meetings_share = policy.meetings;
    month.cost +=
        funding::monthly_cost(hours, here.policy().discipline_cents_per_hour[discipline] * wages);
    month.contact_hours += std::max(0.0, hours.clock - hours.consult - hours.paper - hours.meeting);
  }
  return month;
}

/// Triage workers sit with the team at the gate of their route, or with the first team of each
/// place.
std::int64_t cost_of_triage(const Here& here, const world::Team& team, double weeks) {
  double hours = 0;
  for (const scenario::RoutePolicy& route : here.policy().expertise.routes) {
    const bool sits_here = route.gate == scenario::none
                               ? here.structure().teams[team.index].local == 0
                               : route.gate == team.index;
    hours += sits_here ? route.way.hours_per_week * weeks : 0.0;
  }
  return funding::cents(hours * here.parameters().funding.triage_eur_per_hour * 100);
}

/// What the funder of a contract pays, and what it did to the month of the team.
void receive(Here& here, const world::Team& team, const scenario::Contract& contract,
             const TeamMonth& worked, std::int64_t care_days, double weeks) {
  earn_packages(here, team);
  funding::Month month;
  month.cost = worked.cost.total();
  month.care_days = care_days;
  month.contact_hours = worked.contact_hours;
  month.price = price_of(here, team.index);
  month.amount = amount_of(here, team.index);
  month.years = weeks * scenario::seconds_per_week / scenario::seconds_per_year;
  const funding::Form& form = funding::form_of(&contract);
  const std::int64_t grant = form.granted(month);
  account_of(here, team.index).grant(grant, funder_of(here, team.index));
  world::FundedTeam& funded = here.place.funded.teams[here.structure().teams[team.index].local];
  funded.income_now += grant - care_days;
  funded.cost_now += month.cost;
  funded.year_cents += form.revenue(month);
  if (form.has_amount()) {
    const double amount = month.amount > 0 ? month.amount : posts_cents_of(here, team.index);
    here.fact(FactKind::amount_stands, world::none, team.index, 0,
              funding::cents(amount * month.years));
  }
}

void close_team_books(Here& here, world::Team& team, double weeks) {
  const scenario::TeamPolicy& policy = here.policy().teams[team.index];
  world::Account& account = account_of(here, team.index);
  const world::Funder funder = funder_of(here, team.index);
  const TeamMonth month = month_of(here, team, weeks);
  count_held(here, team);
  const std::int64_t days = funding::cents(static_cast<double>(team.care_day_seconds) / 86400 *
                                           policy.care_day_eur * 100);
  team.care_day_seconds = 0;
  const std::int64_t triage = cost_of_triage(here, team, weeks);
  const scenario::Contract* contract = here.policy().contract_of(team.index);
  if (contract != nullptr) {
    receive(here, team, *contract, month, days, weeks);
    account.grant(triage, funder);
  } else {
    account.grant(funding::granted(month.cost.total() + days + triage, here.parameters().funding),
                  funder);
  }
  const auto spend = [&](CostKind kind, std::int64_t cents) {
    book(here, account, world::none, team.index, kind, cents, funder);
  };
  spend(CostKind::direct, month.cost.direct);
  spend(CostKind::administration, month.cost.administration);
  spend(CostKind::overhead, month.cost.overhead);
  spend(CostKind::care_days, days);
  spend(CostKind::consult, month.cost.consult + triage);
  spend(CostKind::travel, month.cost.travel);
  spend(CostKind::meetings, month.cost.meetings);
}

/// The share of an area in the triage team and the route team at the door, which sit with its
/// front-door team.
void book_door_triage(Here& here, const world::AreaState& area, double weeks) {
  const scenario::Entry& entry = here.parameters().entry;
  const double hours = (entry.triage.hours_per_week + entry.route_team.hours_per_week) * weeks;
  if (hours <= 0) {
    return;
  }
  std::int64_t all = 0;
  for (const scenario::AreaPlan& plan : here.structure().areas) {
    all += plan.families;
  }
  const scenario::AreaPlan& plan = here.structure().areas[area.index];
  const double share =
      all > 0 ? static_cast<double>(plan.families) / static_cast<double>(all) : 0.0;
  const std::int64_t cents =
      funding::cents(hours * share * here.parameters().funding.triage_eur_per_hour * 100);
  const std::uint16_t team = plan.served_by.front();
  account_of(here, team).grant(cents, funder_of(here, team));
  book(here, account_of(here, team), world::none, team, CostKind::consult, cents,
       funder_of(here, team));
}

void close_area_books(Here& here, world::AreaState& area, double weeks) {
  area.base_hour_seconds += area.base_load * static_cast<double>(here.now - area.base_at);
  area.base_at = here.now;
  const double hours = area.base_hour_seconds / scenario::seconds_per_week;
  area.base_hour_seconds = 0;
  const std::int64_t spent =
      funding::cents(hours * here.parameters().funding.social_base_eur_per_hour * 100);
  const std::int64_t prevention =
      funding::cents(here.parameters().city.areas[area.index].second.prevention_eur_per_year * 100 *
                     weeks * scenario::seconds_per_week / scenario::seconds_per_year);
  area.account.grant(spent + prevention);
  book(here, area.account, area.index, world::none, CostKind::social_base, spent);
  book(here, area.account, area.index, world::none, CostKind::prevention, prevention);
  book_door_triage(here, area, weeks);
}

}  // namespace

world::Account& account_of(Here& here, std::uint16_t team) {
  return here.place.team_accounts[here.structure().teams[team].local];
}

world::Funder funder_of(const Here& here, std::uint16_t team) {
  const scenario::Contract* contract = here.policy().contract_of(team);
  return contract != nullptr && contract->funder == scenario::PaidBy::insurer
             ? world::Funder::insurer
             : world::Funder::municipality;
}

double price_of(const Here& here, std::uint16_t team) {
  const scenario::Contract* contract = here.policy().contract_of(team);
  return contract == nullptr
             ? 0
             : funding::price_of_hour(*contract, here.policy().teams[team].contact_hour_cents) *
                   funding::wage_level(here.now, here.parameters().funding);
}

double amount_of(const Here& here, std::uint16_t team) {
  const scenario::Contract* contract = here.policy().contract_of(team);
  const std::int64_t set = here.place.funded.teams[here.structure().teams[team].local].amount;
  const double amount = set > 0               ? static_cast<double>(set)
                        : contract == nullptr ? 0.0
                                              : contract->amount_eur_per_year * 100 *
                                                    here.policy().teams[team].share_of_contract;
  const double index = contract == nullptr ? 0.0 : contract->indexation_per_year;
  return index == 0 ? amount
                    : amount * base::pow(1 + index, static_cast<double>(here.now) /
                                                        scenario::seconds_per_year);
}

double posts_cents_of(const Here& here, std::uint16_t team) {
  return here.policy().teams[team].posts_cents_per_second * scenario::seconds_per_year *
         funding::wage_level(here.now, here.parameters().funding);
}

void book(Here& here, world::Account& account, std::uint16_t area, std::uint16_t team,
          world::CostKind kind, std::int64_t cents, world::Funder funder) {
  if (cents > 0) {
    account.spend(kind, cents, funder);
    here.fact(FactKind::booked, area, team, static_cast<std::uint8_t>(kind), cents);
    here.facts.back().round = static_cast<std::uint8_t>(funder);
  }
}

void state_books(Here& here) {
  const auto state = [&here](const world::Account& account, std::uint16_t area,
                             std::uint16_t team) {
    for (std::size_t f = 0; f < world::funder_count; ++f) {
      const auto funder = static_cast<world::Funder>(f);
      const std::int64_t cents[world::book_entry_count] = {
          account.granted(funder), account.spent(funder), account.committed(funder),
          account.balance(funder)};
      for (std::size_t entry = 0; entry < world::book_entry_count; ++entry) {
        if (cents[entry] != 0) {
          here.fact(FactKind::book_closes, area, team, static_cast<std::uint8_t>(entry),
                    cents[entry]);
          here.facts.back().round = static_cast<std::uint8_t>(funder);
        }
      }
    }
  };
  for (const world::Team& team : here.place.teams) {
    state(account_of(here, team.index), world::none, team.index);
  }
  for (const world::AreaState& area : here.place.areas) {
    state(area.account, area.index, world::none);
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
    close_area_books(here, area, weeks);
  }
  here.place.books_closed_at = here.now;
}

}  // namespace samenspel::process
