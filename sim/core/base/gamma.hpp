#pragma once
// The gamma function, portable: needed for the mean of a Weibull law.

namespace samenspel::base {

/// Gamma(x) for x in [1e-300, 171], relative error below 1e-13 up to 30 and 1e-12 above; throws
/// `Bug` outside.
[[nodiscard]] double gamma(double x);

}  // namespace samenspel::base
