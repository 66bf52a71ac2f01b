// Money over time: in every year and month what was granted is spent, promised or left, and what
// was agreed beforehand stands beside it.

#include <gtest/gtest.h>

#include <numeric>
#include <string>

#include "support/outputs.hpp"
#include "support/small_city.hpp"

namespace samenspel::run {
namespace {

using scenario::PaymentForm;

/// Every team under one contract, two years after one of warm-up.
scenario::Parameters paid(PaymentForm form, double amount = 0) {
  scenario::Parameters city = support::small_city();
  city.run.record = scenario::Record::series;
  city.run.warm_up_years = 1;
  city.run.years = 2;
  scenario::Contract contract;
  contract.covers = {"neighbourhood", "basecamp", "institution", "national"};
  contract.form = form;
  contract.amount_eur_per_year = amount;
  contract.package_weeks = 20;
  city.funding.contracts = {{"all", contract}};
  return city;
}

/// Two measured years.
class Outputs : public support::Outputs {
 public:
  using support::Outputs::Outputs;

  /// Of a year, over all layers.
  double year(const std::string& name, std::size_t year) const {
    const std::vector<double>& all = of(name);
    double sum = 0;
    for (std::size_t layer = 0; layer < scenario::layer_count; ++layer) {
      sum += all[layer * 2 + year];
    }
    return sum;
  }
  /// Of a month, over all layers.
  double month(const std::string& name, std::size_t month) const {
    const auto first = of(name).begin() + static_cast<long>(month * scenario::layer_count);
    return std::accumulate(first, first + scenario::layer_count, 0.0);
  }
};

TEST(MoneyOverTime, is_granted_spent_promised_and_left) {
  for (const PaymentForm form :
       {PaymentForm::lump_sum, PaymentForm::arrangement, PaymentForm::per_hour}) {
    const Outputs outputs(paid(form, 1500000));
    const double left =
        outputs.year("granted_eur", 1) - outputs.year("spent_eur", 1) -
        (outputs.year("committed_by_year_eur", 1) - outputs.year("committed_by_year_eur", 0));
    EXPECT_GT(outputs.year("spent_eur", 1), 100000);
    EXPECT_NEAR(left,
                outputs.year("balance_by_year_eur", 1) - outputs.year("balance_by_year_eur", 0),
                0.05);
    EXPECT_EQ(outputs.year("committed_by_year_eur", 0) > 0, form == PaymentForm::arrangement);
  }
}

TEST(MoneyOverTime, ends_where_the_balance_at_the_end_stands) {
  const Outputs outputs(paid(PaymentForm::arrangement));
  for (std::size_t layer = 0; layer < scenario::layer_count; ++layer) {
    EXPECT_NEAR(outputs.of("balance_by_year_eur")[2 * layer + 1], outputs.of("balance_eur")[layer],
                0.01);
    EXPECT_NEAR(outputs.of("committed_by_year_eur")[2 * layer + 1],
                outputs.of("committed_eur")[layer], 0.01);
  }
}

TEST(MoneyOverTime, has_months_that_add_up_to_years) {
  const Outputs outputs(paid(PaymentForm::arrangement, 0));
  ASSERT_EQ(outputs.of("spent_by_month_eur").size(), 24 * scenario::layer_count);
  for (const std::string name : {"granted", "spent", "budget"}) {
    for (std::size_t year = 0; year < 2; ++year) {
      double sum = 0;
      for (std::size_t month = 12 * year; month < 12 * year + 12; ++month) {
        sum += outputs.month(name + "_by_month_eur", month);
      }
      EXPECT_NEAR(sum, outputs.year(name + "_eur", year), 0.05) << name;
    }
  }
  EXPECT_NEAR(outputs.month("balance_by_month_eur", 11), outputs.year("balance_by_year_eur", 0),
              0.05);
  EXPECT_NEAR(outputs.month("committed_by_month_eur", 23), outputs.year("committed_by_year_eur", 1),
              0.05);
}

TEST(Budget, of_a_lump_sum_is_its_amount) {
  scenario::Parameters city = paid(PaymentForm::lump_sum, 1500000);
  const Outputs outputs(city);
  const double days = 365;
  EXPECT_NEAR(outputs.year("budget_eur", 0), 1500000, 1500000 / days + 1);
  EXPECT_NEAR(outputs.year("budget_eur", 1), 1500000, 1500000 / days + 1);
  city.funding.contracts.front().second.indexation_per_year = 0.1;
  EXPECT_GT(Outputs(city).year("budget_eur", 1), 1.05 * outputs.year("budget_eur", 1));
}

TEST(Budget, without_an_amount_is_what_posts_on_paper_cost) {
  const Outputs outputs(paid(PaymentForm::lump_sum));
  EXPECT_GT(outputs.year("budget_eur", 0), 100000);
  EXPECT_GE(outputs.year("granted_eur", 0), 0.9 * outputs.year("budget_eur", 0));
}

TEST(Budget, is_not_there_where_production_is_paid) {
  EXPECT_EQ(Outputs(paid(PaymentForm::arrangement)).year("budget_eur", 1), 0);
  EXPECT_EQ(Outputs(paid(PaymentForm::per_hour)).year("budget_eur", 1), 0);
}

TEST(StretchedShare, follows_what_going_on_brings) {
  scenario::Parameters city = paid(PaymentForm::arrangement);
  for (auto& [name, team] : city.teams) {
    team.caseload_soft = team.caseload_hard = 6;
  }
  const auto kept = [&city](double gain) {
    city.funding.organisation.goes_on_by_gain = gain;
    const Outputs outputs(city);
    return std::accumulate(outputs.of("kept_to_package_end").begin(),
                           outputs.of("kept_to_package_end").end(), 0.0);
  };
  EXPECT_EQ(kept(0), 0);
  EXPECT_GT(kept(1), 0);
  EXPECT_GT(kept(20), kept(1));
}

}  // namespace
}  // namespace samenspel::run
