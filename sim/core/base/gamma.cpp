#include "core/base/gamma.hpp"

#include "core/base/check.hpp"
#include "core/base/exp_log.hpp"

namespace samenspel::base {

double gamma(double x) {
  SAMENSPEL_CHECK(x >= 1e-300 && x <= 171, "gamma is asked between 1e-300 and 171");
  // Gamma(x) = Gamma(x + n) / (x (x + 1) ... (x + n - 1)), with Stirling's series from 12 on.
  double below = 1;
  while (x < 12) {
    below *= x;
    x += 1;
  }
  constexpr double half_log_two_pi = 0.91893853320467274178;
  const double y = 1 / (x * x);
  const double series =
      (1.0 / 12 - y * (1.0 / 360 - y * (1.0 / 1260 - y * (1.0 / 1680 - y * (1.0 / 1188))))) / x;
  return exp((x - 0.5) * log(x) - x + half_log_two_pi + series) / below;
}

}  // namespace samenspel::base
