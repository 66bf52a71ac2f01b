// Reference values: mpmath with 40 digits, and printed tables where named.
#include "statistics/kolmogorov.hpp"
#include "statistics/normal.hpp"
#include "statistics/student.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

namespace samenspel::statistics {
namespace {

void expect_relative(double value, double expected, double tolerance) {
  EXPECT_NEAR(value, expected, tolerance * std::abs(expected));
}

TEST(Normal, DistributionFunction) {
  expect_relative(normal_cdf(-8), 6.2209605742717841e-16, 1e-13);
  expect_relative(normal_cdf(-1.96), 0.024997895148220436, 1e-14);
  EXPECT_EQ(normal_cdf(0), 0.5);
  expect_relative(normal_cdf(3), 0.99865010196836991, 1e-15);
}

TEST(Normal, Quantile) {
  expect_relative(normal_quantile(0.975), 1.9599639845400542, 1e-14);
  expect_relative(normal_quantile(1e-10), -6.3613409024040562, 1e-14);
  expect_relative(normal_quantile(0.001), -3.0902323061678135, 1e-14);
  expect_relative(normal_quantile(0.3), -0.52440051270804078, 1e-14);
  EXPECT_NEAR(normal_quantile(0.5), 0, 1e-16);
  EXPECT_EQ(normal_quantile(1), std::numeric_limits<double>::infinity());
  EXPECT_THROW(normal_quantile(1.1), std::invalid_argument);
  for (double p = 0.001; p < 1; p += 0.013) {
    expect_relative(normal_cdf(normal_quantile(p)), p, 1e-13);
  }
}

TEST(Student, DistributionFunction) {
  expect_relative(student_cdf(1, 1), 0.75, 1e-14);
  expect_relative(student_cdf(2, 5), 0.94903026058507082, 1e-14);
  expect_relative(student_cdf(-3, 7), 0.009971063065996269, 1e-13);
  expect_relative(student_cdf(0.5, 29), 0.68957595790310932, 1e-14);
  expect_relative(student_cdf(-40, 3), 1.7190340394579264e-5, 1e-12);
  EXPECT_EQ(student_cdf(0, 9), 0.5);
}

TEST(Student, Quantile) {
  expect_relative(student_quantile(0.975, 1), 12.706204736174705, 1e-12);
  expect_relative(student_quantile(0.975, 4), 2.7764451051977944, 1e-13);
  expect_relative(student_quantile(0.975, 29), 2.0452296421327043, 1e-13);
  expect_relative(student_quantile(0.995, 10), 3.1692726726169512, 1e-13);
  expect_relative(student_quantile(0.9995, 3), 12.923978636687483, 1e-12);
  expect_relative(student_quantile(0.6, 2.5), 0.28145951274854766, 1e-12);
  expect_relative(student_quantile(0.975, 1e6), 1.959966356814107, 1e-11);
  expect_relative(student_quantile(0.025, 4), -2.7764451051977944, 1e-13);
  EXPECT_EQ(student_quantile(0.5, 4), 0);
  EXPECT_THROW(student_quantile(0.9, 0), std::invalid_argument);
}

TEST(Student, IncompleteBeta) {
  expect_relative(incomplete_beta(2.5, 0.5, 0.3), 0.018927124071945652, 1e-13);
  expect_relative(incomplete_beta(0.7, 3, 0.9), 0.99945178162457496, 1e-14);
  EXPECT_EQ(incomplete_beta(2, 3, 0), 0);
  EXPECT_EQ(incomplete_beta(2, 3, 1), 1);
}

TEST(Kolmogorov, PublishedValues) {
  EXPECT_NEAR(kolmogorov_p(0.274, 10), 1 - 0.6284796154565043,
              1e-12);                                  // Marsaglia, Tsang & Wang 2003
  EXPECT_NEAR(kolmogorov_p(0.40925, 10), 0.05, 2e-5);  // Miller 1956, table of critical values
  EXPECT_NEAR(kolmogorov_p(0.29408, 20), 0.05, 2e-5);
  EXPECT_NEAR(kolmogorov_p(0.13403, 100), 0.05, 2e-5);
  EXPECT_NEAR(one_sided_kolmogorov_p(0.36866, 10), 0.05, 2e-5);
  EXPECT_NEAR(kolmogorov_p(0.7, 1), 0.6, 1e-12);  // n = 1: p = 2 (1 - d) for d >= 1/2
  EXPECT_NEAR(one_sided_kolmogorov_p(0.7, 1), 0.3, 1e-12);
}

TEST(Kolmogorov, ExactAndAsymptoticMeet) {
  EXPECT_NEAR(kolmogorov_p(0.1, 140), kolmogorov_p(0.1 * std::sqrt(140.0 / 141.0), 141), 2e-3);
  EXPECT_NEAR(one_sided_kolmogorov_p(0.04, 1000), one_sided_kolmogorov_p(0.04, 1001), 3e-3);
}

TEST(Kolmogorov, RecognisesWiderAndNarrower) {
  std::vector<double> normal;
  std::vector<double> wide;
  std::vector<double> narrow;
  std::vector<double> shifted;
  for (int i = 0; i < 100; ++i) {
    const double z = normal_quantile((i + 0.5) / 100);
    normal.push_back(z);
    wide.push_back(2 * z);
    narrow.push_back(0.3 * z);
    shifted.push_back(z + 1);
  }
  EXPECT_GT(normal_test(normal).p, 0.99);
  EXPECT_GT(wider_than_normal_test(normal).p, 0.9);
  EXPECT_LT(normal_test(wide).p, 0.01);
  EXPECT_LT(wider_than_normal_test(wide).p, 0.001);
  EXPECT_LT(normal_test(narrow).p, 0.001);
  EXPECT_GT(wider_than_normal_test(narrow).p, 0.99);
  EXPECT_LT(normal_test(shifted).p, 0.001);
  EXPECT_LT(wider_than_normal_test(shifted).p, 0.02);
  EXPECT_THROW(normal_test({}), std::invalid_argument);
}

}  // namespace
}  // namespace samenspel::statistics
