#pragma once
// From a sample over ranges to what is found: where one side is better, which parameters decide,
// and how far outside its range one of them would turn it. Pure.

#include "robustness/sample.hpp"

#include <optional>
#include <span>
#include <vector>

namespace samenspel::robustness {

/// A parameter with its partial rank correlation with the difference.
struct Decider {
  std::size_t parameter = 0;
  double coefficient = 0;  ///< above 0: a higher value makes `to` higher beside `from`
  double p = 1;
};

/// The cut of one parameter that best separates points where `to` is better from the others.
struct Cut {
  std::size_t parameter = 0;
  double place = 0;         ///< in [0, 1]
  double better_below = 0;  ///< share of points below at which `to` is better
  double better_above = 0;
};

/// Where the difference would be 0 along a line, all other parameters in the middle.
struct Turn {
  std::size_t parameter = 0;
  double place = 0;  ///< below 0 or above 1: outside the range
};

struct Finding {
  std::size_t contrast = 0, outcome = 0;
  double better = 0, same = 0, worse = 0;  ///< shares of points for `to`; same: within δ
  double low = 0, middle = 0, high = 0;    ///< 5%, 50% and 95% point of the difference
  std::vector<Decider> deciders;           ///< p <= 0.01 after Holm, the strongest first
  std::optional<Cut> cut;                  ///< where both sides win in 5% of the points or more
  std::optional<Turn> turn;                ///< where one side wins (nearly) everywhere
  double explained = 0;                    ///< share of the variance that a line explains
};

/// By contrast, then outcome. Differences are relative to `from` where the outcome says so.
[[nodiscard]] std::vector<Finding> findings_of(const Sample& sample, const Question& question);

/// A side wins nearly everywhere when the other is better in fewer points than this share.
inline constexpr double nearly_nowhere = 0.05;

}  // namespace samenspel::robustness
