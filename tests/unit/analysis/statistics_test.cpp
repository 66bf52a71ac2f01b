#include "statistics/bootstrap.hpp"
#include "statistics/interval.hpp"
#include "statistics/multiple.hpp"
#include "statistics/quantile.hpp"
#include "statistics/replication.hpp"
#include "statistics/student.hpp"
#include "statistics/summary.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <vector>

namespace samenspel::statistics {
namespace {

// Student's (1908) sleep data: extra hours under two soporifics, ten patients.
const std::vector<double> first{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
const std::vector<double> second{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

TEST(Summary, MeanAndSpread) {
  const Summary summary = summarize(first);
  EXPECT_EQ(summary.count, 10U);
  EXPECT_NEAR(summary.mean, 0.75, 1e-15);
  EXPECT_NEAR(summary.standard_deviation, 1.789010, 1e-6);
  EXPECT_NEAR(summary.standard_error, 1.789010 / std::sqrt(10.0), 1e-6);
  const std::vector<double> one{4.0};
  EXPECT_EQ(summarize(one).standard_error, 0);
  EXPECT_THROW(summarize({}), std::invalid_argument);
}

TEST(Summary, KeepsDigitsFarFromZero) {
  const std::vector<double> far{1e9 + 1, 1e9 + 2, 1e9 + 3};
  EXPECT_EQ(summarize(far).mean, 1e9 + 2);
  EXPECT_EQ(summarize(far).standard_deviation, 1);
}

TEST(Interval, PairedDifferenceOfStudent) {
  const Interval interval =
      paired_interval(first, second);  // published: 1.58, 95% 0.70 to 2.46, p = 0.002833
  EXPECT_NEAR(interval.estimate, 1.58, 1e-12);
  EXPECT_NEAR(interval.low, 0.7001142, 1e-6);
  EXPECT_NEAR(interval.high, 2.4598858, 1e-6);
  EXPECT_TRUE(interval.contains(1));
  EXPECT_NEAR(paired_test(first, second), 0.002833, 1e-6);
  EXPECT_EQ(paired_test(first, first), 1);
  EXPECT_THROW(paired_interval(first, std::vector<double>{1}), std::invalid_argument);
}

TEST(Interval, OneReplicationSaysNothing) {
  const std::vector<double> one{4.0};
  EXPECT_EQ(t_interval(one).high, std::numeric_limits<double>::infinity());
  EXPECT_THROW(t_interval(first, 1.0), std::invalid_argument);
}

TEST(Bootstrap, RepeatsItselfAndResemblesT) {
  std::vector<double> values;
  for (int i = 0; i < 200; ++i) {
    values.push_back(std::fmod(i * 0.6180339887, 1.0));
  }
  const Interval a = bootstrap_mean_interval(values);
  const Interval b = bootstrap_mean_interval(values);
  const Interval t = t_interval(values);
  EXPECT_EQ(a.low, b.low);
  EXPECT_EQ(a.high, b.high);
  EXPECT_NEAR(a.low, t.low, 0.004);
  EXPECT_NEAR(a.high, t.high, 0.004);
  EXPECT_NEAR(a.standard_error, t.standard_error, 0.05 * t.standard_error);
  EXPECT_NEAR(a.estimate, t.estimate, 1e-14);
  EXPECT_NE(bootstrap_mean_interval(values, 0.95, 2000, 2).low, a.low);
}

TEST(Bootstrap, AnyStatistic) {
  const auto ratio = [](std::span<const std::size_t> indices) {
    double above = 0;
    double below = 0;
    for (const std::size_t i : indices) {
      above += second[i];
      below += first[i] + 3;
    }
    return above / below;
  };
  const Interval interval = bootstrap_interval(first.size(), ratio);
  EXPECT_NEAR(interval.estimate, 23.3 / 37.5, 1e-12);
  EXPECT_LT(interval.low, interval.estimate);
  EXPECT_GT(interval.high, interval.estimate);
}

TEST(Quantile, OfSortedValues) {
  const std::vector<double> values{1, 2, 3, 10};
  EXPECT_EQ(sorted_quantile(values, 0), 1);
  EXPECT_EQ(sorted_quantile(values, 0.5), 2.5);
  EXPECT_EQ(sorted_quantile(values, 1), 10);
  EXPECT_THROW(sorted_quantile({}, 0.5), std::invalid_argument);
}

TEST(Quantile, OfPooledHistograms) {
  const std::vector<std::vector<std::int64_t>> parts{{4, 0, 1}, {1, 2, 0, 2}};
  const std::vector<std::int64_t> all = pooled(parts);
  EXPECT_EQ(all, (std::vector<std::int64_t>{5, 2, 1, 2}));
  EXPECT_EQ(total(all), 10);
  EXPECT_EQ(histogram_quantile(all, 0.5), 0);
  EXPECT_EQ(histogram_quantile(all, 0.51), 1);
  EXPECT_EQ(histogram_quantile(all, 0.8), 2);
  EXPECT_EQ(histogram_quantile(all, 1), 3);
  EXPECT_NEAR(interpolated_quantile(all, 0.5), 1, 1e-12);
  EXPECT_NEAR(interpolated_quantile(all, 0.6), 1.5, 1e-12);
  EXPECT_NEAR(interpolated_quantile(all, 1), 4, 1e-12);
  EXPECT_NEAR(share_up_to(all, 1), 0.7, 1e-15);
  EXPECT_EQ(share_up_to(all, 99), 1);
  EXPECT_THROW(histogram_quantile(std::vector<std::int64_t>{0, 0}, 0.5), std::invalid_argument);
}

TEST(Replication, GainOfCommonRandomNumbers) {
  const Pairing pairing = gain_of_common_random_numbers(first, second);
  EXPECT_NEAR(pairing.correlation, 0.7951702, 1e-6);  // published for the sleep data
  EXPECT_NEAR(pairing.variance_ratio, (3.200556 + 4.009000) / 1.512889, 1e-5);
  EXPECT_EQ(gain_of_common_random_numbers(first, first).variance_ratio,
            std::numeric_limits<double>::infinity());
}

TEST(Replication, EnoughAndNotOneMore) {
  const int n = replications_needed(10, 2);
  const auto half = [](int count) {
    return student_quantile(0.975, count - 1) * 10 / std::sqrt(count);
  };
  EXPECT_LE(half(n), 2);
  EXPECT_GT(half(n - 1), 2);
  EXPECT_EQ(n, 99);
  EXPECT_EQ(replications_needed(0, 1), 2);
  EXPECT_THROW(replications_needed(1, 0), std::invalid_argument);
}

TEST(Replication, Looks) {
  EXPECT_EQ(next_look(0), 20);
  EXPECT_EQ(next_look(20), 30);
  EXPECT_EQ(next_look(30), 45);
  EXPECT_EQ(next_look(45), 68);
  EXPECT_EQ(next_look(68), 102);
}

TEST(Multiple, Holm) {
  const std::vector<double> adjusted = holm_adjusted(std::vector<double>{0.01, 0.04, 0.03, 0.005});
  EXPECT_NEAR(adjusted[0], 0.03, 1e-15);
  EXPECT_NEAR(adjusted[1], 0.06, 1e-15);
  EXPECT_NEAR(adjusted[2], 0.06, 1e-15);
  EXPECT_NEAR(adjusted[3], 0.02, 1e-15);
  EXPECT_EQ(holm_adjusted(std::vector<double>{0.9, 0.8})[0], 1);
  EXPECT_THROW(holm_adjusted(std::vector<double>{1.5}), std::invalid_argument);
}

}  // namespace
}  // namespace samenspel::statistics
