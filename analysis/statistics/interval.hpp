#pragma once
// Confidence intervals for a mean and for a paired difference over replications.

#include <cstddef>
#include <span>

namespace samenspel::statistics {

/// An estimate with its two-sided interval, in the unit of the values.
struct Interval {
  double estimate = 0;
  double low = 0;
  double high = 0;
  double standard_error = 0;
  std::size_t count = 0;

  double half_width() const { return (high - low) / 2; }
  bool contains(double value) const { return low <= value && value <= high; }
};

/// mean ± t(count - 1) · standard error. `level` in (0, 1), e.g. 0.95. With a single value the
/// interval is infinite. Throws std::invalid_argument without values or for a level outside (0, 1).
Interval t_interval(std::span<const double> values, double level = 0.95);

/// Mean of b[i] - a[i] with its t interval, where i is the replication: the two scenarios share
/// random numbers, so the difference is taken within a replication. Throws std::invalid_argument
/// for unequal lengths.
Interval paired_interval(std::span<const double> a, std::span<const double> b, double level = 0.95);

/// p of the two-sided test that the paired difference is zero; 1 when all differences are 0, 0 when
/// all are equal and not 0. Throws std::invalid_argument for unequal lengths or fewer than two
/// values.
double paired_test(std::span<const double> a, std::span<const double> b);

}  // namespace samenspel::statistics
