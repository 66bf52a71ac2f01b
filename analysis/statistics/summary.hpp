#pragma once
// Mean and spread of one outcome over independent replications.

#include <cstddef>
#include <span>

namespace samenspel::statistics {

/// Everything in the unit of the values.
struct Summary {
  std::size_t count = 0;
  double mean = 0;
  double standard_deviation = 0;  ///< with divisor count - 1; 0 for a single value
  double standard_error = 0;      ///< of the mean: standard deviation / sqrt(count)
};

/// Two passes in the order given, so the same values in the same order always give the same bits.
/// Throws std::invalid_argument without values.
Summary summarize(std::span<const double> values);

/// Correlation of two outcomes observed in the same replications, in [-1, 1]; 0 when either is
/// constant. Throws std::invalid_argument for unequal lengths or fewer than two values.
double correlation(std::span<const double> a, std::span<const double> b);

}  // namespace samenspel::statistics
