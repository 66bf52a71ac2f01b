#pragma once
// Elementary functions that give the same bits with every compiler: only IEEE-exact operations, no libm.

#include <cmath>

namespace samenspel::base {

/// Natural logarithm; -infinity at 0, NaN below 0.
[[nodiscard]] double log(double x);

/// Exponential function; 0 below about -745, infinity above about 709.78.
[[nodiscard]] double exp(double x);

/// x to the power y for x >= 0; NaN for x < 0.
[[nodiscard]] double pow(double x, double y);

/// Square root: the instruction, which IEEE 754 makes exact.
[[nodiscard]] inline double sqrt(double x) { return std::sqrt(x); }

/// The largest whole number not above x.
[[nodiscard]] double floor(double x);

}  // namespace samenspel::base
