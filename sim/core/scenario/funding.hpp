#pragma once
// What care costs and who pays for it, and how.

#include "core/scenario/contract.hpp"
#include "core/scenario/growth.hpp"
#include "core/scenario/one_budget.hpp"

namespace samenspel::scenario {

/// A team without a contract gets each month what its posts cost.
struct Funding {
  double grant_margin = 0.0;
  double other_spending_eur_per_year = 0;
  double social_base_eur_per_hour = 25;
  double triage_eur_per_hour = 95;
  double wage_growth_per_year = 0;
  NamedMap<Contract> contracts;
  Growth organisation;
  OneBudget one_budget;
};

template <class V>
void describe(V& v, Funding& p) {
  v.number(p.grant_margin, About{"grant_margin", "1", -0.5, 0.5, Role::policy, "estimate",
                                 "grant above (or below) the cost of the posts that are filled, "
                                 "for teams without a contract"});
  v.number(p.other_spending_eur_per_year,
           About{"other_spending_eur_per_year", "EUR/year", 0, 1e10, Role::place, "U20 derived",
                 "spending that is not modelled; constant, shown apart, outside every difference"});
  v.number(p.social_base_eur_per_hour,
           About{"social_base_eur_per_hour", "EUR/hour", 0, 200, Role::place, "estimate",
                 "public cost of an hour of the social base"});
  v.number(p.triage_eur_per_hour,
           About{"triage_eur_per_hour", "EUR/hour", 0, 1000, Role::place, "N19 estimate",
                 "cost of an hour of those who triage, at the door or on a route"});
  v.number(p.wage_growth_per_year,
           About{"wage_growth_per_year", "1/year", -0.1, 0.2, Role::place, "estimate",
                 "yearly rise of what an hour costs, from the first day of the run on"});
  v.map("contracts", "contracts by name; a team that none covers gets what its posts cost",
        p.contracts);
  v.section("organisation", "how posts and people under a contract answer to money",
            p.organisation);
  v.section("one_budget", "layers as communicating vessels, under a lump sum", p.one_budget);
}

}  // namespace samenspel::scenario
