#pragma once
// How far a sample is from a law, with the tolerance worked out for a false alarm in 10,000.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace samenspel::random {

/// The Kolmogorov-Smirnov distance times sqrt(n), beside its limit: P(more) = 2 exp(-2 limit^2) =
/// 1e-4.
inline constexpr double distance_limit = 2.2252;

template <class Cdf>
double distance(std::vector<double> sample, Cdf cdf) {
  std::sort(sample.begin(), sample.end());
  const double n = static_cast<double>(sample.size());
  double most = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    const double p = cdf(sample[i]);
    most = std::max({most, p - static_cast<double>(i) / n, static_cast<double>(i + 1) / n - p});
  }
  return most * std::sqrt(n);
}

/// The chi-square of counts against expected counts.
inline double chi_square(const std::vector<double>& counts, const std::vector<double>& expected) {
  double sum = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    sum += (counts[i] - expected[i]) * (counts[i] - expected[i]) / expected[i];
  }
  return sum;
}

/// The value that chi-square exceeds once in 10,000 times (Wilson and Hilferty; 3.719 is the normal
/// quantile).
inline double chi_square_limit(double degrees) {
  const double t = 2 / (9 * degrees);
  return degrees * std::pow(1 - t + 3.719 * std::sqrt(t), 3);
}

inline double normal_cdf(double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }

}  // namespace samenspel::random
