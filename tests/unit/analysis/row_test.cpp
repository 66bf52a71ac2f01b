#include "theory/row.hpp"

#include "statistics/normal.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace samenspel::theory {
namespace {

Row row(double expected, double estimate, double standard_error) {
  Row result;
  result.id = "V1";
  result.expected = expected;
  result.estimate = estimate;
  result.standard_error = standard_error;
  return result;
}

TEST(Row, JudgesDistanceAndPrecision) {
  const Row good = judged(row(10, 10.1, 0.05));
  EXPECT_NEAR(good.z, 2, 1e-9);
  EXPECT_TRUE(good.pass);
  EXPECT_TRUE(good.note.empty());
  EXPECT_FALSE(judged(row(10, 10.3, 0.05)).pass);
  const Row vague = judged(row(10, 10.1, 0.15));
  EXPECT_FALSE(vague.pass);
  EXPECT_NE(vague.note.find("too large"), std::string::npos);
  EXPECT_TRUE(judged(row(10, 10.1, 0.15), 0.9).pass);
  EXPECT_FALSE(judged(row(10, 10.1, 0.25), 0.95).pass);
}

TEST(Row, ThreePercentOffFails) { EXPECT_FALSE(judged(row(10, 10.3, 0.06)).pass); }

TEST(Row, ExactRowsMustBeEqual) {
  EXPECT_TRUE(judged(row(10, 10, 0)).pass);
  EXPECT_TRUE(judged(row(0, 0, 0)).pass);
  EXPECT_FALSE(judged(row(10, 10.0001, 0)).pass);
  EXPECT_FALSE(judged(row(0, 0.0001, 0)).pass);
}

TEST(Row, NonsenseFails) {
  EXPECT_FALSE(judged(row(10, std::nan(""), 0.01)).pass);
  EXPECT_FALSE(judged(row(10, 10, std::numeric_limits<double>::infinity())).pass);
}

TEST(Row, VerdictOverAll) {
  std::vector<Row> rows;
  for (int i = 0; i < 60; ++i) {
    rows.push_back(judged(row(10, 10 + 0.05 * statistics::normal_quantile((i + 0.5) / 60), 0.05)));
  }
  rows.push_back(judged(row(3, 3, 0)));
  const Verdict fine = verdict(rows);
  EXPECT_TRUE(fine.pass);
  EXPECT_EQ(fine.rows, 61);
  EXPECT_GT(fine.normal_p, 0.9);
  for (Row& each : rows) {
    each.standard_error /= 1.7;
    each = judged(each, 0, {.z = 100});
  }
  const Verdict wide = verdict(rows);
  EXPECT_EQ(wide.failed, 0);
  EXPECT_FALSE(wide.pass);
}

}  // namespace
}  // namespace samenspel::theory
