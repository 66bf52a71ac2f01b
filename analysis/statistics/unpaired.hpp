#pragma once
// Differences between two scenarios that do not share random numbers.

#include "statistics/interval.hpp"

#include <span>

namespace samenspel::statistics {

/// mean(b) - mean(a) with the interval of Welch (1947): variances may differ, degrees of freedom by
/// Satterthwaite. `count` is the smaller of the two. Infinite when a list has a single value.
/// Throws std::invalid_argument for an empty list or a level outside (0, 1).
Interval welch_interval(std::span<const double> a, std::span<const double> b, double level = 0.95);

/// p of the two-sided test that the means are equal. Throws std::invalid_argument for fewer than
/// two values in a list.
double welch_test(std::span<const double> a, std::span<const double> b);

}  // namespace samenspel::statistics
