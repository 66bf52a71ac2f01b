#include "core/funding/costs.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace samenspel::funding {
namespace {

WorkHours hours(double paid, double clock, double administration) {
  WorkHours result;
  result.paid = paid;
  result.clock = clock;
  result.administration_share = administration;
  return result;
}

TEST(Cents, round_half_away_from_zero) {
  EXPECT_EQ(cents(0.49), 0);
  EXPECT_EQ(cents(0.5), 1);
  EXPECT_EQ(cents(1234.5), 1235);
  EXPECT_EQ(cents(-0.5), -1);
  EXPECT_EQ(cents(-1.49), -1);
}

TEST(MonthlyCost, splits_what_is_paid) {
  const MonthlyCost cost = monthly_cost(hours(100, 60, 0.3), 8500);
  EXPECT_EQ(cost.total(), 850000);
  EXPECT_EQ(cost.administration, 255000);
  EXPECT_EQ(cost.direct, 510000);
  EXPECT_EQ(cost.overhead, 85000);
}

TEST(MonthlyCost, tells_consults_travel_and_meetings_from_contact) {
  WorkHours month = hours(100, 50, 0.2);
  month.travel_share = 0.05;
  month.meetings_share = 0.1;
  month.consult = 6;
  month.paper = 4;
  month.meeting = 3;
  const MonthlyCost cost = monthly_cost(month, 10000);
  EXPECT_EQ(cost.administration, 240000) << "the share, and four hours of forms";
  EXPECT_EQ(cost.travel, 50000);
  EXPECT_EQ(cost.meetings, 130000) << "the share, and three hours of a joint meeting";
  EXPECT_EQ(cost.consult, 60000);
  EXPECT_EQ(cost.direct, 370000);
  EXPECT_EQ(cost.overhead, 150000);
  EXPECT_EQ(cost.total(), 1000000);
}

TEST(MonthlyCost, hours_cost_no_more_than_is_paid) {
  const MonthlyCost cost = monthly_cost(hours(100, 90, 0.3), 8500);
  EXPECT_EQ(cost.direct, 595000);
  EXPECT_EQ(cost.overhead, 0);
}

TEST(MonthlyCost, adds_up_to_the_cent) {
  std::mt19937 random(17);
  const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
  MonthlyCost sum;
  std::int64_t expected = 0;
  for (int n = 0; n < 20000; ++n) {
    WorkHours month;
    month.paid = below(20000) / 97.0;
    month.clock = month.paid * below(100) / 60.0;
    month.consult = month.clock * below(100) / 300.0;
    month.paper = month.clock * below(100) / 300.0;
    month.meeting = month.clock * below(100) / 300.0;
    month.administration_share = below(60) / 100.0;
    month.travel_share = below(20) / 100.0;
    month.meetings_share = below(20) / 100.0;
    const double rate = below(1000000) / 31.0;
    const MonthlyCost cost = monthly_cost(month, rate);
    ASSERT_EQ(cost.total(), cents(month.paid * rate));
    for (const std::int64_t part : {cost.direct, cost.consult, cost.travel, cost.administration,
                                    cost.meetings, cost.overhead}) {
      ASSERT_GE(part, 0);
    }
    sum += cost;
    expected += cost.total();
  }
  EXPECT_EQ(sum.total(), expected);
}

TEST(Granted, follows_the_margin) {
  scenario::Funding funding;
  EXPECT_EQ(granted(1001, funding), 1001);
  funding.grant_margin = 0.1;
  EXPECT_EQ(granted(1000, funding), 1100);
  funding.grant_margin = -0.5;
  EXPECT_EQ(granted(1001, funding), 501);
}

TEST(WageLevel, grows_from_the_first_day) {
  scenario::Funding funding;
  EXPECT_EQ(wage_level(1000000000, funding), 1);
  funding.wage_growth_per_year = 0.03;
  EXPECT_EQ(wage_level(0, funding), 1);
  EXPECT_NEAR(wage_level(std::int64_t{10} * 365 * 86400, funding), std::pow(1.03, 10), 1e-12);
}

}  // namespace
}  // namespace samenspel::funding
