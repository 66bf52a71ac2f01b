#include "core/funding/lump_sum.hpp"

#include <gtest/gtest.h>

#include <random>

namespace samenspel::funding {
namespace {

TEST(Cents, round_half_away_from_zero) {
  EXPECT_EQ(cents(0.49), 0);
  EXPECT_EQ(cents(0.5), 1);
  EXPECT_EQ(cents(1234.5), 1235);
  EXPECT_EQ(cents(-0.5), -1);
  EXPECT_EQ(cents(-1.49), -1);
}

TEST(MonthlyCost, splits_what_is_paid) {
  const MonthlyCost cost = monthly_cost(100, 60, 0.3, 8500);
  EXPECT_EQ(cost.total(), 850000);
  EXPECT_EQ(cost.administration, 255000);
  EXPECT_EQ(cost.direct, 510000);
  EXPECT_EQ(cost.overhead, 85000);
}

TEST(MonthlyCost, direct_hours_cost_no_more_than_is_paid) {
  const MonthlyCost cost = monthly_cost(100, 90, 0.3, 8500);
  EXPECT_EQ(cost.direct, 595000);
  EXPECT_EQ(cost.overhead, 0);
}

TEST(MonthlyCost, adds_up_to_the_cent) {
  std::mt19937 random(17);
  const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
  MonthlyCost sum;
  std::int64_t expected = 0;
  for (int n = 0; n < 20000; ++n) {
    const double paid = below(20000) / 97.0;
    const double rate = below(1000000) / 31.0;
    const MonthlyCost cost = monthly_cost(paid, paid * below(100) / 60.0, below(95) / 100.0, rate);
    ASSERT_EQ(cost.total(), cents(paid * rate));
    ASSERT_GE(cost.direct, 0);
    ASSERT_GE(cost.administration, 0);
    ASSERT_GE(cost.overhead, 0);
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

}  // namespace
}  // namespace samenspel::funding
