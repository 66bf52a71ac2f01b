// Differences of two scenarios and their causes, on published data and on games with known values.
#include "statistics/bootstrap.hpp"
#include "statistics/difference.hpp"
#include "statistics/shapley.hpp"
#include "statistics/unpaired.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

namespace samenspel::statistics {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// Student's (1908) sleep data: extra hours under two soporifics, ten patients.
const std::vector<double> first{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
const std::vector<double> second{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

TEST(Welch, SleepDataAsPublished) {
  // Two-sample test of the sleep data as R prints it: t = -1.8608, df = 17.776, p = 0.07939.
  const Interval interval = welch_interval(first, second);
  EXPECT_NEAR(interval.estimate, 1.58, 1e-12);
  EXPECT_NEAR(interval.low, -0.2054832, 1e-6);
  EXPECT_NEAR(interval.high, 3.3654832, 1e-6);
  EXPECT_NEAR(welch_test(first, second), 0.07939, 1e-5);
}

TEST(Welch, WithoutSpreadOrWithOneValue) {
  const std::vector<double> fives{5, 5, 5}, sixes{6, 6}, one{1};
  EXPECT_EQ(welch_test(fives, fives), 1);
  EXPECT_EQ(welch_test(fives, sixes), 0);
  EXPECT_EQ(welch_interval(fives, sixes).low, 1);
  EXPECT_EQ(welch_interval(fives, one).high, std::numeric_limits<double>::infinity());
  EXPECT_THROW(welch_test(fives, one), std::invalid_argument);
  EXPECT_THROW(welch_interval({}, one), std::invalid_argument);
}

TEST(Bootstrap, OfADifferenceResemblesWelch) {
  std::vector<double> a, b;
  for (int i = 0; i < 200; ++i) {
    a.push_back(std::fmod(i * 0.6180339887, 1.0));
    b.push_back(2 + 3 * std::fmod(i * 0.7548776662, 1.0));
  }
  const Interval welch = welch_interval(a, b);
  const Interval found = bootstrap_difference_interval(a, b);
  EXPECT_NEAR(found.estimate, welch.estimate, 1e-12);
  EXPECT_NEAR(found.low, welch.low, 0.1 * welch.half_width());
  EXPECT_NEAR(found.high, welch.high, 0.1 * welch.half_width());
  EXPECT_EQ(found.low, bootstrap_difference_interval(a, b).low);
  EXPECT_THROW(bootstrap_difference_interval(a, {}), std::invalid_argument);
}

TEST(PairedDifference, SleepData) {
  const auto found = paired_difference(first, second);
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->difference.low, 0.7001142, 1e-6);
  EXPECT_NEAR(*found->p, 0.002833, 1e-6);
  EXPECT_NEAR(found->baseline_mean, 0.75, 1e-12);
  EXPECT_NEAR(found->other_mean, 2.33, 1e-12);
  EXPECT_EQ(found->higher, 9U);
  EXPECT_EQ(found->lower, 0U);
  EXPECT_EQ(found->same, 1U);
  EXPECT_NEAR(*found->correlation, 0.7951702, 1e-6);
  EXPECT_NEAR(found->variance_ratio, (3.200556 + 4.009000) / 1.512889, 1e-5);
  EXPECT_GT(found->bootstrap.low, 0.7);
  EXPECT_LT(found->bootstrap.high, 2.5);
}

TEST(PairedDifference, PairsWithoutAnObservationDoNotCount) {
  const std::vector<double> a{1, nan, 3, 4}, b{2, 5, nan, 6};
  const auto found = paired_difference(a, b);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->count(), 2U);
  EXPECT_EQ(found->difference.estimate, 1.5);
  EXPECT_FALSE(paired_difference(std::vector<double>{nan, 1}, std::vector<double>{1, nan}));
  EXPECT_THROW(paired_difference(a, std::vector<double>{1}), std::invalid_argument);
}

TEST(PairedDifference, WhatNeverVariesHasNoCorrelation) {
  const std::vector<double> fives{5, 5, 5}, values{1, 2, 3};
  const auto same = paired_difference(fives, fives);
  EXPECT_EQ(same->same, 3U);
  EXPECT_EQ(*same->p, 1);
  EXPECT_FALSE(same->correlation);
  EXPECT_FALSE(paired_difference(fives, values)->correlation);
  EXPECT_FALSE(paired_difference(std::vector<double>{1}, std::vector<double>{2})->p);
}

TEST(UnpairedDifference, IsWelchAndCountsNothingTogether) {
  const std::vector<double> with_gap{1.9, nan, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
  const auto found = unpaired_difference(first, with_gap);
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->difference.high, 3.3654832, 1e-6);
  EXPECT_NEAR(*found->p, 0.07939, 1e-5);
  EXPECT_NEAR(found->standard_deviation, std::sqrt(3.200556 + 4.009000), 1e-6);
  EXPECT_EQ(found->higher + found->lower + found->same, 0U);
  EXPECT_FALSE(found->correlation);
}

TEST(ReplicationsForShare, OfTheBaseline) {
  Difference difference;
  difference.difference.count = 20;
  difference.baseline_mean = -40;
  difference.standard_deviation = 10;
  EXPECT_EQ(replications_for_share(difference, 0.05), 99);  // sd 10 to ± 2
  difference.baseline_mean = 0;
  EXPECT_FALSE(replications_for_share(difference, 0.05));
  difference.baseline_mean = 1e-9;
  EXPECT_FALSE(replications_for_share(difference, 0.05));
  EXPECT_THROW(replications_for_share(difference, 0), std::invalid_argument);
}

TEST(Shapley, PartsOfASumAreItsTerms) {
  const std::vector<double> terms{3, -1, 0.5, 8};
  std::vector<double> values(16, 100);
  for (std::size_t mask = 0; mask < 16; ++mask) {
    for (std::size_t i = 0; i < 4; ++i) values[mask] += (mask >> i & 1U) != 0 ? terms[i] : 0;
  }
  const std::vector<double> parts = shapley_parts(values);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(parts[i], terms[i], 1e-12) << i;
}

TEST(Shapley, GlovesThatAreOnlyWorthSomethingInPairs) {
  // One left glove and two right ones (Shapley's own example): 2/3 to the left one, 1/6 to each.
  const std::vector<double> values{0, 0, 0, 1, 0, 1, 0, 1};  // bit 0 is the left glove
  const std::vector<double> parts = shapley_parts(values);
  EXPECT_NEAR(parts[0], 2.0 / 3, 1e-15);
  EXPECT_NEAR(parts[1], 1.0 / 6, 1e-15);
  EXPECT_NEAR(parts[2], 1.0 / 6, 1e-15);
}

TEST(Shapley, PartsAddUpWhateverHappensTogether) {
  std::vector<double> values;
  for (int mask = 0; mask < 64; ++mask)
    values.push_back(std::fmod(mask * mask * 0.7548776662, 7.0));
  double sum = 0;
  for (const double part : shapley_parts(values)) sum += part;
  EXPECT_NEAR(sum, values.back() - values.front(), 1e-12);
}

TEST(Shapley, OneCauseNoneAndBadNumbers) {
  EXPECT_EQ(shapley_parts(std::vector<double>{2, 5}), std::vector<double>{3});
  EXPECT_TRUE(shapley_parts(std::vector<double>{2}).empty());
  EXPECT_THROW(shapley_parts(std::vector<double>{1, 2, 3}), std::invalid_argument);
  EXPECT_THROW(shapley_parts({}), std::invalid_argument);
}

}  // namespace
}  // namespace samenspel::statistics
