// The town hall: teams tell it what a year was, and a year later it sets their amounts. Everything
// travels by post, also from the place at which it sits.

#include <algorithm>

#include "core/funding/one_budget.hpp"
#include "core/process/money.hpp"

namespace samenspel::process {

namespace {

constexpr std::uint16_t town_hall_place = 0;

bool has_amount(const scenario::Policy& policy, std::size_t team) {
  return funding::form_of(policy.contract_of(team)).has_amount();
}

double first_amount(const scenario::Policy& policy, std::size_t team) {
  if (!has_amount(policy, team)) {
    return 0;
  }
  const scenario::Contract* contract = policy.contract_of(team);
  const scenario::TeamPolicy& of_team = policy.teams[team];
  return contract != nullptr && contract->amount_eur_per_year > 0
             ? contract->amount_eur_per_year * 100 * of_team.share_of_contract
             : of_team.posts_cents_per_second * scenario::seconds_per_year;
}

/// Adds to the figures of teams what is known of a year; `first` says of which.
void add_year(const world::TownHall& hall, std::uint16_t year, bool first,
              std::vector<funding::TeamFigures>& teams) {
  for (const world::YearReport& report : hall.reports) {
    if (report.year != year) {
      continue;
    }
    funding::TeamFigures& of_team = teams[report.team];
    if (report.from == world::none) {
      of_team.waiting = first ? of_team.waiting : report.waiting;
      continue;
    }
    funding::TeamFigures& from = teams[report.from];
    (first ? from.referred_first : from.referred) += report.accepted;
    (first ? of_team.accepted_first : of_team.accepted) += report.accepted;
  }
}

}  // namespace

void close_year(Here& here) {
  const auto year = static_cast<std::uint16_t>(here.shared.year_at(here.now));
  for (const world::Team& team : here.place.teams) {
    world::FundedTeam& funded = here.place.funded.teams[here.structure().teams[team.index].local];
    world::YearReport report;
    report.year = static_cast<std::uint16_t>(year - 1);
    report.team = team.index;
    report.cents = account_of(here, team.index).spent() - funded.spent_told;
    report.waiting = funded.months > 0 ? funded.waiting / funded.months : 0;
    report.accepted = funded.accepted;
    here.send(town_hall_place, world::MessageKind::year_closed, report);
    for (std::size_t from = 0; from < funded.accepted_from.size(); ++from) {
      if (funded.accepted_from[from] > 0) {
        report.from = static_cast<std::uint16_t>(from);
        report.accepted = funded.accepted_from[from];
        here.send(town_hall_place, world::MessageKind::year_closed, report);
      }
    }
    funded.spent_told += report.cents;
    funded.waiting = 0;
    funded.months = funded.accepted = 0;
    funded.year_cents = 0;
    funded.accepted_from.clear();
    if (funded.next_amount > 0) {
      funded.amount = funded.next_amount;
      funded.next_amount = 0;
      here.fact(FactKind::budget_set, world::none, team.index, 0, funded.amount);
    }
  }
}

void set_budgets(Here& here) {
  const scenario::OneBudget& p = here.parameters().funding.one_budget;
  world::TownHall& hall = here.place.funded.town_hall;
  const std::size_t this_year = here.shared.year_at(here.now);
  if ((p.takes <= 0 && p.follows_list_per_year <= 0) || this_year == 0) {
    return;
  }
  const auto year = static_cast<std::uint16_t>(this_year - 1);
  hall.first_year = std::min(hall.first_year, year);
  std::vector<funding::TeamFigures> teams(here.structure().teams.size());
  for (std::size_t t = 0; t < teams.size(); ++t) {
    teams[t].layer = static_cast<std::uint8_t>(here.structure().teams[t].layer);
    teams[t].first_amount = first_amount(here.policy(), t);
  }
  add_year(hall, year, false, teams);
  add_year(hall, hall.first_year, true, teams);
  const std::vector<std::int64_t> amounts = funding::budgets(teams, p, hall.moved);
  for (std::size_t t = 0; t < teams.size(); ++t) {
    if (has_amount(here.policy(), t)) {
      world::YearReport grant;
      grant.team = static_cast<std::uint16_t>(t);
      grant.cents = amounts[t];
      here.send(here.structure().teams[t].place, world::MessageKind::budget_granted, grant);
    }
  }
  const auto is_old = [&](const world::YearReport& report) {
    return report.year < year && report.year != hall.first_year;
  };
  hall.reports.erase(std::remove_if(hall.reports.begin(), hall.reports.end(), is_old),
                     hall.reports.end());
}

void on_money_letter(Here& here, const world::Message& message) {
  if (!here.place.funded.in_use()) {
    return;  // sent under a policy that had contracts
  }
  if (message.kind == world::MessageKind::year_closed) {
    here.place.funded.town_hall.reports.push_back(message.report);
  } else {
    here.place.funded.teams[here.structure().teams[message.report.team].local].next_amount =
        message.report.cents;
  }
}

}  // namespace samenspel::process
