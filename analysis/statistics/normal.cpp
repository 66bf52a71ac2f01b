#include "statistics/normal.hpp"

#include <cmath>
#include <limits>
#include <numbers>
#include <stdexcept>

namespace samenspel::statistics {

double normal_cdf(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

namespace {

/// For p in (0, 0.5].
double lower_quantile(double p) {
  double z = 0;
  if (p < 0.02425) {
    const double q = std::sqrt(-2 * std::log(p));
    z = (((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00) * q -
           2.549732539343734e+00) *
              q +
          4.374664141464968e+00) *
             q +
         2.938163982698783e+00) /
        ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00) * q +
          3.754408661907416e+00) *
             q +
         1);
  } else {
    const double q = p - 0.5;
    const double r = q * q;
    z = (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r +
           1.383577518672690e+02) *
              r -
          3.066479806614716e+01) *
             r +
         2.506628277459239e+00) *
        q /
        (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r +
           6.680131188771972e+01) *
              r -
          1.328068155288572e+01) *
             r +
         1);
  }
  const double density = std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
  if (density > 0) {
    const double u = (normal_cdf(z) - p) / density;
    z -= u / (1 + z * u / 2);
  }
  return z;
}

}  // namespace

double normal_quantile(double p) {
  if (!(p >= 0 && p <= 1)) {
    throw std::invalid_argument("normal_quantile: p must be in [0, 1]");
  }
  if (p == 0 || p == 1) {
    return p == 0 ? -std::numeric_limits<double>::infinity()
                  : std::numeric_limits<double>::infinity();
  }
  return p <= 0.5 ? lower_quantile(p) : -lower_quantile(1 - p);
}

}  // namespace samenspel::statistics
