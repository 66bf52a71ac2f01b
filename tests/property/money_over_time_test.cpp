// What a change of policy does to money: packages of the old contract, prevention that is new, and
// the figures on which budgets are set.

#include <gtest/gtest.h>

#include <map>

#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::support {
namespace {

using scenario::Contract;
using scenario::DatedParameters;
using scenario::Parameters;
using world::Seconds;

constexpr std::int32_t change = 365;

Contract contract(scenario::PaymentForm form) {
  Contract result;
  result.covers = {"neighbourhood", "basecamp", "institution"};
  result.form = form;
  return result;
}

/// Packages for a year, then a lump sum.
std::vector<Fact> facts_of_transition(double double_payment_weeks) {
  Parameters before = small_city();
  before.funding.contracts = {{"all", contract(scenario::PaymentForm::arrangement)}};
  before.funding.contracts.front().second.package_weeks = 40;
  Parameters after = before;
  after.funding.contracts.front().second.form = scenario::PaymentForm::lump_sum;
  after.funding.contracts.front().second.double_payment_weeks = double_payment_weeks;
  return facts_of(plan_of(std::vector<DatedParameters>{{0, before}, {change, after}}), test_seed,
                  0);
}

double granted_after(const std::vector<Fact>& facts) {
  return static_cast<double>(sum(only(facts,
                                      [](const Fact& fact) {
                                        return fact.kind == FactKind::granted &&
                                               fact.time >= Seconds{change} * 86400;
                                      }),
                                 FactKind::granted));
}

std::int64_t promised_at_end(const std::vector<Fact>& facts) {
  std::map<std::uint16_t, std::int64_t> promised;
  for (const Fact& fact : facts) {
    if (fact.kind == FactKind::books_stand && fact.detail == 1) {
      promised[fact.team] = fact.value;
    }
  }
  std::int64_t all = 0;
  for (const auto& [team, cents] : promised) {
    all += cents;
  }
  return all;
}

TEST(Transition, is_paid_double_while_old_packages_run) {
  const double at_once = granted_after(facts_of_transition(0));
  const double half_a_year = granted_after(facts_of_transition(26));
  const double to_the_end = granted_after(facts_of_transition(520));
  EXPECT_LT(at_once, half_a_year);
  EXPECT_LT(half_a_year, to_the_end);
}

TEST(Transition, leaves_nothing_promised) {
  EXPECT_EQ(promised_at_end(facts_of_transition(0)), 0);
  EXPECT_EQ(promised_at_end(facts_of_transition(26)), 0);
}

/// Needs in the half year after prevention has begun.
std::int64_t needs_with(double share, double months) {
  Parameters before = small_city();
  before.social_base.prevention_months = months;
  Parameters after = before;
  for (auto& [name, area] : after.city.areas) {
    area.prevention = {{"parenting", share}, {"trauma", share}, {"safety", share}};
  }
  const auto facts =
      facts_of(plan_of(std::vector<DatedParameters>{{0, before}, {change, after}}), test_seed, 0);
  return count(only(facts,
                    [](const Fact& fact) {
                      return fact.time > Seconds{change} * 86400 &&
                             fact.time < Seconds{change + 182} * 86400;
                    }),
               FactKind::need_arose);
}

TEST(NewPrevention, has_its_effect_after_a_while) {
  const std::int64_t none = needs_with(0, 0), at_once = needs_with(0.8, 0),
                     in_a_year = needs_with(0.8, 12);
  EXPECT_LT(at_once, 0.5 * static_cast<double>(none));
  EXPECT_GT(in_a_year, 1.5 * static_cast<double>(at_once));
  EXPECT_LT(in_a_year, none);
}

TEST(NewPrevention, is_whole_when_the_run_begins_with_it) {
  Parameters p = small_city();
  for (auto& [name, area] : p.city.areas) {
    area.prevention = {{"parenting", 0.5}};
  }
  const auto without = count(facts_of(p), FactKind::need_arose);
  p.social_base.prevention_months = 60;
  EXPECT_EQ(count(facts_of(p), FactKind::need_arose), without);
}

TEST(OneBudget, says_what_a_year_brings_on_figures_that_are_one_to_two_years_old) {
  Parameters p = small_city();
  p.run.years = 5;
  p.funding.contracts = {{"all", contract(scenario::PaymentForm::lump_sum)}};
  p.funding.one_budget.takes = 1;
  std::map<std::int64_t, std::int64_t> set;  // by year
  for (const Fact& fact : facts_of(p)) {
    if (fact.kind == FactKind::budget_set) {
      set[fact.time / (365 * 86400)] += fact.value;
    }
  }
  ASSERT_EQ(set.size(), 3U) << "two years of figures, then every year";
  EXPECT_EQ(set.begin()->first, 2);
  for (const auto& [year, cents] : set) {
    EXPECT_EQ(cents, set.begin()->second) << "one budget, whatever moves within it";
  }
}

}  // namespace
}  // namespace samenspel::support
