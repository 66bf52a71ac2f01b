// Verdicts on made-up numbers whose answer is known.

#include "patterns/judge.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace samenspel::patterns {
namespace {

using Values = std::vector<double>;

Clause clause(TestKind test, Direction direction, double delta) {
  Clause one;
  one.id = "X a";
  one.from = "before";
  one.to = "after";
  one.test = test;
  one.direction = direction;
  one.delta = delta;
  return one;
}

/// Differences with mean `mean` and standard deviation 1 over ten pairs, around values that vary a
/// lot.
Samples shifted(double mean) {
  Samples samples;
  const double half = std::sqrt(0.9);  // ±half has standard deviation 1 over ten values
  for (int i = 0; i < 10; ++i) {
    const double from = 100 + 17.0 * (i % 5);
    samples.from.push_back(from);
    samples.to.push_back(from + mean + (i < 5 ? half : -half));
  }
  return samples;
}

Judged judged(const Clause& one, const Samples& samples) {
  return judge(std::vector{one}, std::vector{samples}).front();
}

Verdict verdict(const Clause& one, const Samples& samples) { return judged(one, samples).verdict; }

TEST(Judge, SuperiorityAsksTheWholeIntervalBeyondDelta) {
  // 95% interval of ten pairs: ± 2.262 / sqrt(10) = 0.715.
  const Clause higher = clause(TestKind::superiority, Direction::higher, 2);
  EXPECT_EQ(verdict(higher, shifted(2.72)), Verdict::holds);
  EXPECT_EQ(verdict(higher, shifted(2.71)), Verdict::undecided);
  EXPECT_EQ(verdict(higher, shifted(1.29)), Verdict::undecided);
  EXPECT_EQ(verdict(higher, shifted(1.28)), Verdict::contrary) << "an effect too small to matter";
  EXPECT_EQ(verdict(higher, shifted(-5)), Verdict::contrary) << "the planted opposite";
  const Clause lower = clause(TestKind::superiority, Direction::lower, 2);
  EXPECT_EQ(verdict(lower, shifted(-2.72)), Verdict::holds);
  EXPECT_EQ(verdict(lower, shifted(-2.71)), Verdict::undecided);
  EXPECT_EQ(verdict(lower, shifted(5)), Verdict::contrary);
}

TEST(Judge, EquivalenceAsksTheNinetyPercentIntervalInside) {
  // 90% interval of ten pairs: ± 1.833 / sqrt(10) = 0.580.
  const Clause same = clause(TestKind::equivalence, Direction::higher, 1);
  EXPECT_EQ(verdict(same, shifted(0.41)), Verdict::holds);
  EXPECT_EQ(verdict(same, shifted(-0.41)), Verdict::holds);
  EXPECT_EQ(verdict(same, shifted(0.43)), Verdict::undecided);
  EXPECT_EQ(verdict(same, shifted(1.7)), Verdict::undecided);
  EXPECT_EQ(verdict(same, shifted(1.72)), Verdict::contrary);
  EXPECT_EQ(verdict(same, shifted(-1.72)), Verdict::contrary);
  EXPECT_NEAR(judged(same, shifted(0.3)).difference.half_width(), 0.580, 0.001);
}

TEST(Judge, NonInferiorityAllowsASmallLoss) {
  const Clause no_later = clause(TestKind::non_inferiority, Direction::lower, 2);
  EXPECT_EQ(verdict(no_later, shifted(1.2)), Verdict::holds);
  EXPECT_EQ(verdict(no_later, shifted(1.5)), Verdict::undecided);
  EXPECT_EQ(verdict(no_later, shifted(3)), Verdict::contrary);
  const Clause no_fewer = clause(TestKind::non_inferiority, Direction::higher, 2);
  EXPECT_EQ(verdict(no_fewer, shifted(-1.2)), Verdict::holds);
  EXPECT_EQ(verdict(no_fewer, shifted(-3)), Verdict::contrary);
}

TEST(Judge, ReportedClauseClaimsNothing) {
  const Clause shown = clause(TestKind::reported, Direction::lower, 0);
  const Clause higher = clause(TestKind::superiority, Direction::higher, 2);
  const std::vector<Clause> row{higher, shown};
  const auto all = judge(row, std::vector{shifted(3), shifted(-50)});
  EXPECT_EQ(row_verdict(row, all), Verdict::holds);
  EXPECT_NEAR(all[1].difference.estimate, -50, 1e-9);
}

TEST(Judge, ClausesOfARowAreJudgedTogether) {
  // Just beyond δ: p is 0.049 alone, and twice that beside another clause that is no surer.
  const Clause higher = clause(TestKind::superiority, Direction::higher, 2);
  EXPECT_EQ(verdict(higher, shifted(2.72)), Verdict::holds);
  const std::vector<Clause> row{higher, higher};
  const auto both = judge(row, std::vector{shifted(2.72), shifted(2.72)});
  EXPECT_EQ(both[0].verdict, Verdict::undecided);
  EXPECT_EQ(row_verdict(row, both), Verdict::undecided);
  const auto beside_sure = judge(row, std::vector{shifted(2.72), shifted(9)});
  EXPECT_EQ(beside_sure[0].verdict, Verdict::holds) << "Holm: the surer clause goes first";
  EXPECT_EQ(row_verdict(row, beside_sure), Verdict::holds);
}

TEST(Judge, ALookMayErrWithItsPartOfTheLevel) {
  // Ten pairs at 5%: ± 0.715; at 1% (t = 3.250): ± 1.028.
  const std::vector row{clause(TestKind::superiority, Direction::higher, 2)};
  const auto at = [&](double mean) {
    return judge(row, std::vector{shifted(mean)}, level / 5).front();
  };
  EXPECT_EQ(at(3.04).verdict, Verdict::holds);
  EXPECT_EQ(at(3.02).verdict, Verdict::undecided);
  EXPECT_EQ(at(0.96).verdict, Verdict::contrary);
  EXPECT_NEAR(at(3).difference.half_width(), 0.715, 0.001) << "what is shown stays 95%";
}

TEST(Judge, OneContraryClauseMakesTheRowContrary) {
  const Clause higher = clause(TestKind::superiority, Direction::higher, 2);
  const std::vector<Clause> row{higher, higher};
  const auto all = judge(row, std::vector{shifted(9), shifted(-9)});
  EXPECT_EQ(all[0].verdict, Verdict::holds);
  EXPECT_EQ(all[1].verdict, Verdict::contrary);
  EXPECT_EQ(row_verdict(row, all), Verdict::contrary);
}

TEST(Judge, RelativeDifferencesAndFactors) {
  Clause half = clause(TestKind::equivalence, Direction::lower, 0.1);
  half.scale = Scale::relative;
  half.factor = 0.5;  // "40 to 60% fewer"
  const Samples samples{{100, 200, 400}, {54, 108, 216}};
  for (const double d : differences(half, samples)) EXPECT_NEAR(d, 0.04, 1e-12);
  EXPECT_EQ(verdict(half, {{100, 200, 400}, {54, 107, 217}}), Verdict::holds);
  EXPECT_EQ(verdict(half, {{100, 200, 400}, {79, 160, 321}}), Verdict::contrary);
  Clause taken_off = clause(TestKind::superiority, Direction::higher, 0);
  taken_off.factor = 0.5;
  EXPECT_EQ(differences(taken_off, {{4, 6}, {5, 5}}), (Values{3, 2}));
}

TEST(Judge, AScenarioAloneStandsBesideABound) {
  Clause below = clause(TestKind::superiority, Direction::lower, 0);
  below.from = "";
  below.bound = 42;
  const Judged one = judged(below, {{}, {30, 31, 32, 33}});
  EXPECT_EQ(one.verdict, Verdict::holds);
  EXPECT_DOUBLE_EQ(one.difference.estimate, -10.5);
  EXPECT_TRUE(std::isnan(one.paired_over_unpaired));
  EXPECT_TRUE(std::isnan(one.from_mean));
}

TEST(Judge, DifferencesThatNeverVaryAreCertain) {
  const Clause higher = clause(TestKind::superiority, Direction::higher, 2);
  EXPECT_EQ(verdict(higher, {{1, 2, 3}, {4, 5, 6}}), Verdict::holds);
  EXPECT_EQ(verdict(higher, {{1, 2, 3}, {1, 2, 3}}), Verdict::contrary);
  EXPECT_EQ(verdict(higher, {{1, 2, 3}, {3, 4, 5}}), Verdict::undecided) << "just at δ";
  EXPECT_EQ(verdict(clause(TestKind::equivalence, Direction::higher, 2), {{1, 2}, {1, 2}}),
            Verdict::holds);
}

TEST(Judge, WhatWasNotObservedIsUndecided) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const Judged one =
      judged(clause(TestKind::superiority, Direction::higher, 2), {{1, 1, 1}, {9, nan, 9}});
  EXPECT_EQ(one.verdict, Verdict::undecided);
  EXPECT_FALSE(one.note.empty());
}

TEST(Judge, SaysWhatPairingGains) {
  const Clause higher = clause(TestKind::superiority, Direction::higher, 2);
  const Judged gains = judged(higher, shifted(3));
  EXPECT_LT(gains.paired_over_unpaired, 0.1);
  EXPECT_TRUE(gains.note.empty());
  const Judged loses = judged(higher, {{1, 2, 3, 4}, {14, 13, 12, 11}});
  EXPECT_NEAR(loses.paired_over_unpaired, std::sqrt(2.0), 1e-9);
  EXPECT_FALSE(loses.note.empty());
}

TEST(Judge, RefusesWhatCannotBeJudged) {
  const Clause higher = clause(TestKind::superiority, Direction::higher, 2);
  EXPECT_THROW((void)judged(higher, {{1}, {2}}), std::invalid_argument);
  EXPECT_THROW((void)judged(higher, {{1, 2}, {1, 2, 3}}), std::invalid_argument);
  EXPECT_THROW((void)judge(std::vector{higher}, {}), std::invalid_argument);
}

}  // namespace
}  // namespace samenspel::patterns
