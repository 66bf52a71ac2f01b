#pragma once
// Which of many inputs move an outcome that rises or falls with each of them, not necessarily along
// a line: partial rank correlation.

#include <span>
#include <vector>

namespace samenspel::statistics {

/// Ranks from 1; equal values share the mean of their ranks.
std::vector<double> ranks(std::span<const double> values);

struct PartialCorrelation {
  double coefficient = 0;  ///< in [-1, 1]
  double p = 1;            ///< of no correlation, two-sided
};

/// Correlation of the outcome with each input, both by rank and after what the other inputs explain
/// along a line is taken out of both. `inputs[k]` are the values of input k, in the order of the
/// outcome. An input or outcome that never varies gives 0 with p = 1. Reference: Marino et al.
/// 2008, J. Theor. Biol. 254. Throws std::invalid_argument for unequal lengths, fewer than three
/// observations more than inputs, or inputs whose ranks explain one another wholly.
std::vector<PartialCorrelation> partial_rank_correlations(
    std::span<const std::vector<double>> inputs, std::span<const double> outcome);

/// y = intercept + sum of slope k times input k, by least squares.
struct Line {
  double intercept = 0;
  std::vector<double> slopes;
  double explained = 0;  ///< share of the variance, 0 to 1
};

/// Throws std::invalid_argument for unequal lengths, too few observations or inputs that explain
/// one another wholly.
Line least_squares(std::span<const std::vector<double>> inputs, std::span<const double> outcome);

}  // namespace samenspel::statistics
