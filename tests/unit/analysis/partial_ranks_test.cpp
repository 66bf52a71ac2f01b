#include "statistics/partial_ranks.hpp"
#include "statistics/split_mix.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

namespace samenspel::statistics {
namespace {

TEST(Ranks, EqualValuesShareTheMean) {
  EXPECT_EQ(ranks(std::vector<double>{3, 1, 3, 2}), (std::vector<double>{3.5, 1, 3.5, 2}));
}

/// y rises steeply with the first input, falls with the second, and knows nothing of the third.
struct Curved {
  std::vector<std::vector<double>> inputs = std::vector<std::vector<double>>(3);
  std::vector<double> y;

  Curved() {
    SplitMix random(11);
    for (int i = 0; i < 200; ++i) {
      for (std::vector<double>& input : inputs) input.push_back(random.uniform());
      y.push_back(std::exp(6 * inputs[0].back()) * (2 - inputs[1].back()) + random.uniform());
    }
  }
};

TEST(PartialRanks, SeeAlongCurvesWhatDecides) {
  const Curved curved;
  const auto found = partial_rank_correlations(curved.inputs, curved.y);
  EXPECT_GT(found[0].coefficient, 0.95);
  EXPECT_LT(found[1].coefficient, -0.7);
  EXPECT_LT(found[0].p, 1e-9);
  EXPECT_LT(std::abs(found[2].coefficient), 0.2);
  EXPECT_GT(found[2].p, 0.01);
}

TEST(PartialRanks, OfTwoInputsAreTheTextbookFormula) {
  const std::vector<std::vector<double>> x{{1, 2, 3, 4, 5, 6}, {2, 1, 4, 3, 6, 5}};
  const std::vector<double> y{1, 3, 2, 5, 4, 6};
  const double r01 = 29.0 / 35, ry0 = 31.0 / 35, ry1 = 17.0 / 35;  // 1 - 6 sum d^2 / (n (n^2 - 1))
  const double expected = (ry0 - ry1 * r01) / std::sqrt((1 - ry1 * ry1) * (1 - r01 * r01));
  EXPECT_NEAR(partial_rank_correlations(x, y)[0].coefficient, expected, 1e-12);
}

TEST(PartialRanks, RefuseWhatCannotBeTold) {
  const std::vector<std::vector<double>> twice{{1, 2, 3, 4, 5, 6}, {1, 2, 3, 4, 5, 6}};
  const std::vector<double> y{1, 3, 2, 5, 4, 6};
  EXPECT_THROW(partial_rank_correlations(twice, y), std::invalid_argument);
  EXPECT_THROW(partial_rank_correlations(twice, std::vector<double>{1, 2}), std::invalid_argument);
  const std::vector<std::vector<double>> flat{{1, 2, 3, 4, 5, 6}, {7, 7, 7, 7, 7, 7}};
  EXPECT_EQ(partial_rank_correlations(flat, y)[1].p, 1);
}

TEST(LeastSquares, FindALine) {
  const Curved curved;
  std::vector<double> y;
  for (std::size_t i = 0; i < curved.y.size(); ++i) {
    y.push_back(5 + 2 * curved.inputs[0][i] - 3 * curved.inputs[2][i]);
  }
  const Line line = least_squares(curved.inputs, y);
  EXPECT_NEAR(line.intercept, 5, 1e-9);
  EXPECT_NEAR(line.slopes[0], 2, 1e-9);
  EXPECT_NEAR(line.slopes[1], 0, 1e-9);
  EXPECT_NEAR(line.slopes[2], -3, 1e-9);
  EXPECT_NEAR(line.explained, 1, 1e-9);
}

}  // namespace
}  // namespace samenspel::statistics
