#include "core/random/law.hpp"

#include "core/base/check.hpp"
#include "core/base/exp_log.hpp"
#include "core/base/gamma.hpp"

#include <limits>

namespace samenspel::random {

namespace {

constexpr double sqrt_3 = 1.7320508075688772;
constexpr double least_weibull_shape = 0.05;  // its variance is still a finite double
constexpr double most_weibull_shape = 1000;   // beyond it the variance drowns in rounding
constexpr double most_stages = 1000;

bool shape_is_valid(const Law& law) {
  const double shape = law.cv_or_shape;
  switch (law.kind) {
    case Law::Kind::constant:
    case Law::Kind::exponential:
      return true;
    case Law::Kind::erlang:
      return shape >= 1 && shape <= most_stages && base::floor(shape) == shape;
    case Law::Kind::lognormal:
      return shape >= 0 && shape <= 1e6;
    case Law::Kind::weibull:
      return shape >= least_weibull_shape && shape <= most_weibull_shape;
    case Law::Kind::uniform:
      return shape >= 0 && shape * sqrt_3 <= 1 + 1e-12;
  }
  return false;
}

double squared(double x) { return x * x; }

/// The square of the coefficient of variation.
double cv_squared(const Law& law) {
  const double shape = law.cv_or_shape;
  switch (law.kind) {
    case Law::Kind::constant:
      return 0;
    case Law::Kind::exponential:
      return 1;
    case Law::Kind::erlang:
      return 1 / shape;
    case Law::Kind::lognormal:
    case Law::Kind::uniform:
      return shape * shape;
    case Law::Kind::weibull:
      return base::gamma(1 + 2 / shape) / squared(base::gamma(1 + 1 / shape)) - 1;
  }
  return 0;
}

}  // namespace

bool is_valid(const Law& law) {
  return law.mean >= 0 && law.mean < std::numeric_limits<double>::infinity() && shape_is_valid(law);
}

double draw(const Law& law, Draws& draws) {
  SAMENSPEL_CHECK(is_valid(law), "the numbers of a law are in their range");
  if (law.mean == 0) {
    return 0;
  }
  switch (law.kind) {
    case Law::Kind::constant:
      return law.mean;
    case Law::Kind::exponential:
      return law.mean * draws.exponential();
    case Law::Kind::erlang:
      return draws.erlang(static_cast<int>(law.cv_or_shape), law.mean);
    case Law::Kind::lognormal:
      return draws.lognormal(law.mean, law.cv_or_shape);
    case Law::Kind::weibull:
      return draws.weibull(law.mean / base::gamma(1 + 1 / law.cv_or_shape), law.cv_or_shape);
    case Law::Kind::uniform: {
      const double value = law.mean * (1 + sqrt_3 * law.cv_or_shape * (2 * draws.uniform() - 1));
      return value > 0 ? value : 0;
    }
  }
  return 0;
}

double mean(const Law& law) { return law.mean; }

double variance(const Law& law) {
  SAMENSPEL_CHECK(is_valid(law), "the numbers of a law are in their range");
  return law.mean * law.mean * cv_squared(law);
}

}  // namespace samenspel::random
