#pragma once
// The standard normal distribution.

namespace samenspel::statistics {

/// P(Z <= z) by the complementary error function; relative accuracy about 1e-15, in the lower tail
/// too.
double normal_cdf(double z);

/// The z with P(Z <= z) = p, for p in [0, 1] (infinite at the ends); throws std::invalid_argument
/// outside. A rational approximation (P. J. Acklam, 2003; relative error 1e-9) refined by one step
/// of Halley's method.
double normal_quantile(double p);

}  // namespace samenspel::statistics
