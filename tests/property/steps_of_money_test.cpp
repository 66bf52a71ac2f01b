// Ways of paying and what they do to a family's way; each key has an effect.

#include "property/step.hpp"

namespace samenspel::support {
namespace {

using scenario::Contract;
using scenario::PaymentForm;
using world::CostKind;

Contract& first(Parameters& p) { return p.funding.contracts.front().second; }

/// One contract for every layer.
void pay(Parameters& p, PaymentForm form) {
  Contract contract;
  contract.covers = {"neighbourhood", "basecamp", "institution"};
  contract.form = form;
  p.funding.contracts = {{"all", contract}};
}

void lump(Parameters& p) { pay(p, PaymentForm::lump_sum); }

/// An amount that buys eight tenths of the posts, at once.
void short_lump(Parameters& p) {
  lump(p);
  first(p).amount_eur_per_year = 1500000;
  p.funding.organisation.leaving_weeks = 0;
}

void packages(Parameters& p) {
  pay(p, PaymentForm::arrangement);
  first(p).package_weeks = 20;
}

/// Much room, so that help is soon done and posts can be spared.
void idle_packages(Parameters& p) {
  packages(p);
  for_teams(p, [](scenario::Team& team) { team.caseload_soft = team.caseload_hard = 6; });
}

void hours(Parameters& p) { pay(p, PaymentForm::per_hour); }

/// Posts grow on a fat margin.
void growing(Parameters& p) {
  hours(p);
  first(p).price_margin = 2;
  first(p).norm_occupancy = 0.5;
  p.funding.organisation.per_year = 2;
  p.funding.organisation.at_most = 2;
  p.funding.organisation.hires_per_year = 10;
}

/// Posts shrink on a loss.
void shrinking(Parameters& p) {
  hours(p);
  first(p).price_margin = -0.5;
  p.funding.organisation.per_year = 4;
  p.funding.organisation.at_least = 0.3;
}

void full(Parameters& p) {
  packages(p);
  first(p).ceiling_eur_per_year = 300000;
  first(p).request_hours = 4;
}

/// What the town hall sets is in force in the third year.
void vessels(Parameters& p) {
  p.run.years = 4;
  lump(p);
  p.funding.organisation.at_most = 2;
  p.funding.organisation.hires_per_year = 10;
  p.needs.trend_per_year = 0.25;
  p.needs.ceiling_factor = 3;
  p.funding.one_budget.takes = 1;
  p.funding.one_budget.norm_eur_per_referral = 30000;
}

std::function<double(const Facts&)> cents(CostKind kind) {
  return [kind](const Facts& facts) { return static_cast<double>(cost(facts, kind)); };
}

double all_cents(const Facts& facts) { return static_cast<double>(sum(facts, FactKind::booked)); }
double granted(const Facts& facts) { return static_cast<double>(sum(facts, FactKind::granted)); }
double posts(const Facts& facts) { return static_cast<double>(sum(facts, FactKind::staff_stands)); }
double first_waits(const Facts& facts) { return mean(facts, FactKind::started); }

/// Posts on the last day at which they are told.
double posts_in_the_end(const Facts& facts) {
  world::Seconds last = 0;
  double hundredths = 0;
  for (const Fact& fact : facts) {
    if (fact.kind == FactKind::staff_stands) {
      hundredths = fact.time == last ? hundredths : 0;
      last = fact.time;
      hundredths += static_cast<double>(fact.value);
    }
  }
  return hundredths;
}

/// Amounts that neighbourhood teams (odd numbers in this city) get for the years that are set.
double amounts_of_teams(const Facts& facts) {
  double cents = 0;
  for (const Fact& fact : facts) {
    cents += fact.kind == FactKind::budget_set && fact.team % 2 == 1
                 ? static_cast<double>(fact.value)
                 : 0;
  }
  return cents;
}

double by_insurer(const Facts& facts) {
  double cents = 0;
  for (const Fact& fact : facts) {
    cents += fact.kind == FactKind::booked && fact.round == 1 ? static_cast<double>(fact.value) : 0;
  }
  return cents;
}

double least_amount(const Facts& facts) {
  double least = 1e18;
  for (const Fact& fact : facts) {
    least = fact.kind == FactKind::budget_set ? std::min(least, static_cast<double>(fact.value))
                                              : least;
  }
  return least;
}

/// By how much the amount of the first neighbourhood team changes over the years.
double what_moves(const Facts& facts) {
  double least = 1e18, most = 0;
  for (const Fact& fact : facts) {
    if (fact.kind == FactKind::budget_set && fact.team == 1) {
      least = std::min(least, static_cast<double>(fact.value));
      most = std::max(most, static_cast<double>(fact.value));
    }
  }
  return std::max(0.0, most - least);
}

/// Of the times that all was done while a package ran, those in which contact went on to its end.
double kept_to_the_end(const Facts& facts) {
  double done = 0, kept = 0;
  for (const Fact& fact : facts) {
    if (fact.kind == FactKind::all_done && (fact.detail & world::one_more) == 0) {
      ++done;
      kept += (fact.detail & world::goes_on) != 0 ? 1 : 0;
    }
  }
  return done > 0 ? kept / done : 0;
}

const auto laid = number_of(FactKind::brick_laid);

const std::vector<Step>& steps() {
  static const std::vector<Step> all{
      // Books
      {"travel", [](Parameters& p) { for_teams(p, [](auto& team) { team.travel = 0; }); },
       cents(CostKind::travel), Sign::gone,
       [](Parameters& p) { for_teams(p, [](auto& team) { team.travel = 0.1; }); }},
      {"travel_takes_hours",
       [](Parameters& p) { for_teams(p, [](auto& team) { team.travel = 0; }); }, laid, Sign::more,
       [](Parameters& p) { for_teams(p, [](auto& team) { team.travel = 0.3; }); }},
      {"meetings", [](Parameters& p) { for_teams(p, [](auto& team) { team.meetings = 0; }); },
       cents(CostKind::meetings), Sign::gone,
       [](Parameters& p) { for_teams(p, [](auto& team) { team.meetings = 0.1; }); }},
      {"consults_are_no_contact", [](Parameters& p) { p.expertise.roads = {"refer"}; },
       cents(CostKind::consult), Sign::gone,
       [](Parameters& p) {
         p.expertise.roads = {"consult", "refer"};
       }},
      {"triage_costs", [](Parameters& p) { p.funding.triage_eur_per_hour = 0; },
       cents(CostKind::consult), Sign::gone,
       [](Parameters& p) { p.entry.triage.hours_per_week = 10; }},
      {"triage_on_a_route_costs", [](Parameters& p) { p.funding.triage_eur_per_hour = 0; },
       cents(CostKind::consult), Sign::gone,
       [](Parameters& p) { p.expertise.routes.front().second.hours_per_week = 10; }},
      {"prevention_costs",
       [](Parameters& p) { p.city.areas.front().second.prevention_eur_per_year = 0; },
       cents(CostKind::prevention), Sign::gone,
       [](Parameters& p) { p.city.areas.front().second.prevention_eur_per_year = 10000; }},
      {"wage_growth", [](Parameters& p) { p.funding.wage_growth_per_year = 0; }, all_cents,
       Sign::less, [](Parameters& p) { p.funding.wage_growth_per_year = 0.1; }},

      // What a contract asks
      {"covers", [](Parameters& p) { first(p).covers = {"national"}; }, granted, Sign::gone, lump},
      {"funder", [](Parameters& p) { first(p).funder = scenario::PaidBy::municipality; },
       by_insurer, Sign::gone,
       [](Parameters& p) { lump(p), first(p).funder = scenario::PaidBy::insurer; }},
      {"request_hours", [](Parameters& p) { first(p).request_hours = 0; },
       cents(CostKind::administration), Sign::less,
       [](Parameters& p) { hours(p), first(p).request_hours = 6; }},
      {"request_hours_take_hours", [](Parameters& p) { first(p).request_hours = 0; }, laid,
       Sign::more, [](Parameters& p) { lump(p), first(p).request_hours = 12; }},
      {"renewal_hours", [](Parameters& p) { first(p).renewal_hours = 0; },
       cents(CostKind::administration), Sign::less,
       [](Parameters& p) { packages(p), first(p).renewal_hours = 20; }},
      {"administration_more", [](Parameters& p) { first(p).administration_more = 0; },
       cents(CostKind::administration), Sign::less,
       [](Parameters& p) { hours(p), first(p).administration_more = 0.08; }},
      {"consult_included", [](Parameters& p) { first(p).consult_included = true; },
       cents(CostKind::administration), Sign::less,
       [](Parameters& p) {
         hours(p);
         p.expertise.roads = {"consult", "refer"};
         first(p).covers = {"basecamp", "institution"};
         first(p).consult_included = false;
         first(p).request_hours = 20;
       }},
      {"decision_days", [](Parameters& p) { first(p).decision_days = 0; }, first_waits, Sign::less,
       [](Parameters& p) { hours(p), first(p).decision_days = 60; }},
      {"start_on_trust", [](Parameters& p) { first(p).start_on_trust = true; }, first_waits,
       Sign::less, [](Parameters& p) { hours(p), first(p).decision_days = 60; }},
      {"form", [](Parameters& p) { first(p).form = PaymentForm::lump_sum; },
       number_of(FactKind::paper_begins), Sign::gone, packages},

      // Lump sum
      {"amount", [](Parameters& p) { first(p).amount_eur_per_year = 0; }, posts, Sign::more,
       short_lump},
      {"amount_buys_help", [](Parameters& p) { first(p).amount_eur_per_year = 0; }, laid,
       Sign::more, [](Parameters& p) { short_lump(p), first(p).amount_eur_per_year = 900000; }},
      {"indexation", [](Parameters& p) { first(p).indexation_per_year = 0; }, granted, Sign::less,
       [](Parameters& p) { short_lump(p), first(p).indexation_per_year = 0.1; }},
      {"term_years", [](Parameters& p) { first(p).term_years = 0; }, number_of(FactKind::tendered),
       Sign::gone, [](Parameters& p) { lump(p), first(p).term_years = 0.5; }},
      {"staff_taken_over", [](Parameters& p) { first(p).staff_taken_over = 1; },
       [](const Facts& facts) { return static_cast<double>(sum(facts, FactKind::tendered)); },
       Sign::gone,
       [](Parameters& p) { lump(p), first(p).term_years = 0.5, first(p).staff_taken_over = 0.5; }},

      // Paid by production
      {"package_hours_per_week", [](Parameters& p) { first(p).package_hours_per_week = 0.3; }, laid,
       Sign::less, packages},
      {"package_weeks", [](Parameters& p) { first(p).package_weeks = 4; },
       number_of(FactKind::paper_begins), Sign::more, idle_packages},
      {"goes_on_by_gain", [](Parameters& p) { p.funding.organisation.goes_on_by_gain = 0; },
       [](const Facts& facts) { return static_cast<double>(sum(facts, FactKind::beyond_need)); },
       Sign::less,
       [](Parameters& p) { idle_packages(p), p.funding.organisation.goes_on_by_gain = 3; }},
      {"goes_on_for_the_price", [](Parameters& p) { first(p).price_eur_per_hour = 1; },
       kept_to_the_end, Sign::less, idle_packages},
      {"goes_on_to_save_a_next_request", [](Parameters& p) { first(p).request_hours = 0; },
       kept_to_the_end, Sign::less,
       [](Parameters& p) {
         idle_packages(p);
         first(p).request_hours = 20;
       }},
      {"a_list_at_the_door_ends_it",
       [](Parameters& p) {
         for_teams(p, [](scenario::Team& team) { team.caseload_soft = team.caseload_hard = 1; });
       },
       kept_to_the_end, Sign::less, idle_packages},
      {"price_eur_per_hour", [](Parameters& p) { first(p).price_eur_per_hour = 100; }, granted,
       Sign::less, [](Parameters& p) { hours(p), first(p).price_eur_per_hour = 200; }},
      {"price_margin", [](Parameters& p) { first(p).price_margin = 0; }, granted, Sign::less,
       [](Parameters& p) { hours(p), first(p).price_margin = 0.2; }},
      {"norm_occupancy", [](Parameters& p) { first(p).norm_occupancy = 0.9; }, granted, Sign::less,
       [](Parameters& p) { hours(p), first(p).norm_occupancy = 0.7; }},
      {"ceiling", [](Parameters& p) { first(p).ceiling_eur_per_year = 0; },
       number_of(FactKind::ceiling_reached), Sign::gone, full},
      {"ceiling_lets_wait",
       [](Parameters& p) { first(p).ceiling_effect = scenario::CeilingEffect::exception; },
       first_waits, Sign::less,
       [](Parameters& p) { full(p), first(p).ceiling_effect = scenario::CeilingEffect::wait; }},
      {"ceiling_sends_on",
       [](Parameters& p) { first(p).ceiling_effect = scenario::CeilingEffect::exception; },
       number_of(FactKind::entered), Sign::less,
       [](Parameters& p) {
         full(p), first(p).ceiling_effect = scenario::CeilingEffect::other_provider;
       }},

      // Posts that follow
      {"posts_grow", [](Parameters& p) { p.funding.organisation.per_year = 0; }, posts, Sign::less,
       growing},
      {"settled_after_years",
       [](Parameters& p) { p.funding.organisation.settled_after_years = 50; }, posts, Sign::less,
       growing},
      {"at_most", [](Parameters& p) { p.funding.organisation.at_most = 1.1; }, posts, Sign::less,
       growing},
      {"hiring_weeks", [](Parameters& p) { p.funding.organisation.hiring_weeks = 100; }, posts,
       Sign::less, growing},
      {"hires_per_year", [](Parameters& p) { p.funding.organisation.hires_per_year = 0.05; }, posts,
       Sign::less, growing},
      {"posts_shrink", [](Parameters& p) { p.funding.organisation.per_year = 0; }, posts,
       Sign::more, shrinking},
      {"at_least", [](Parameters& p) { p.funding.organisation.at_least = 0.9; }, posts_in_the_end,
       Sign::more, shrinking},
      {"leaving_weeks", [](Parameters& p) { p.funding.organisation.leaving_weeks = 0; }, posts,
       Sign::less, [](Parameters& p) { shrinking(p), p.funding.organisation.leaving_weeks = 100; }},

      // One budget: with full places families are taken up less often, and the savings flow back
      {"takes", [](Parameters& p) { p.funding.one_budget.takes = 0.1; }, amounts_of_teams,
       Sign::less, vessels},
      {"norm_eur_per_referral",
       [](Parameters& p) { p.funding.one_budget.norm_eur_per_referral = 3000; }, amounts_of_teams,
       Sign::less, vessels},
      {"least", [](Parameters& p) { p.funding.one_budget.least = 0.9; }, least_amount, Sign::more,
       [](Parameters& p) { vessels(p), p.funding.one_budget.norm_eur_per_referral = 1000000; }},
      {"follows_list", [](Parameters& p) { p.funding.one_budget.follows_list_per_year = 0; },
       what_moves, Sign::gone,
       [](Parameters& p) {
         vessels(p);
         p.funding.one_budget.takes = 0;
         p.funding.one_budget.follows_list_per_year = 0.1;
       }},
  };
  return all;
}

class StepOfMoney : public testing::TestWithParam<std::size_t> {};

TEST_P(StepOfMoney, has_an_effect) { expect_an_effect(steps()[GetParam()]); }

INSTANTIATE_TEST_SUITE_P(steps, StepOfMoney, testing::Range<std::size_t>(0, steps().size()),
                         [](const testing::TestParamInfo<std::size_t>& step) {
                           return std::string(steps()[step.param].name);
                         });

}  // namespace
}  // namespace samenspel::support
