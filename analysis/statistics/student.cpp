#include "statistics/student.hpp"

#include <cmath>
#include <limits>
#include <numbers>
#include <stdexcept>

namespace samenspel::statistics {

namespace {

/// In long double: with many degrees of freedom the two large terms nearly cancel.
double log_beta(double a, double b) {
  const auto log_gamma = [](long double v) { return std::lgamma(v); };
  return static_cast<double>(log_gamma(a) + log_gamma(b) -
                             log_gamma(static_cast<long double>(a) + b));
}

/// The continued fraction converges fast for x < (a + 1) / (a + b + 2).
double beta_fraction(double a, double b, double x) {
  constexpr double tiny = 1e-300;
  const auto away_from_zero = [](double v) { return std::abs(v) < tiny ? tiny : v; };
  double c = 1;
  double d = 1 / away_from_zero(1 - (a + b) * x / (a + 1));
  double result = d;
  for (int m = 1; m < 100000; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away_from_zero(1 + even * d);
    c = away_from_zero(1 + even / c);
    result *= d * c;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away_from_zero(1 + odd * d);
    c = away_from_zero(1 + odd / c);
    const double step = d * c;
    result *= step;
    if (std::abs(step - 1) < 1e-16) {
      break;
    }
  }
  return result;
}

/// I_x(a, b) with y = 1 - x given apart, so that neither end loses digits.
double beta_share(double a, double b, double x, double y) {
  if (x <= 0) {
    return 0;
  }
  if (y <= 0) {
    return 1;
  }
  const double front = std::exp(a * std::log(x) + b * std::log(y) - log_beta(a, b));
  if (x < (a + 1) / (a + b + 2)) {
    return front * beta_fraction(a, b, x) / a;
  }
  return 1 - front * beta_fraction(b, a, y) / b;
}

/// P(T > t) for t >= 0.
double upper_tail(double t, double degrees) {
  const double square = t * t;
  if (std::isinf(square)) {
    return 0;
  }
  return 0.5 *
         beta_share(degrees / 2, 0.5, degrees / (degrees + square), square / (degrees + square));
}

double density(double t, double degrees) {
  return std::exp(-log_beta(degrees / 2, 0.5) - (degrees + 1) / 2 * std::log1p(t * t / degrees)) /
         std::sqrt(degrees);
}

}  // namespace

double incomplete_beta(double a, double b, double x) {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) {
    throw std::invalid_argument("incomplete_beta: needs a, b > 0 and x in [0, 1]");
  }
  return beta_share(a, b, x, 1 - x);
}

double student_cdf(double t, double degrees) {
  if (!(degrees > 0)) {
    throw std::invalid_argument("student_cdf: degrees of freedom must be positive");
  }
  return t < 0 ? upper_tail(-t, degrees) : 1 - upper_tail(t, degrees);
}

double student_quantile(double p, double degrees) {
  if (!(degrees > 0 && p >= 0 && p <= 1)) {
    throw std::invalid_argument("student_quantile: needs degrees > 0 and p in [0, 1]");
  }
  if (p == 0 || p == 1) {
    return p == 0 ? -std::numeric_limits<double>::infinity()
                  : std::numeric_limits<double>::infinity();
  }
  if (p == 0.5) {
    return 0;
  }
  const double tail = p < 0.5 ? p : 1 - p;
  double low = 0;
  double high = 1;
  while (upper_tail(high, degrees) > tail) {
    low = high;
    high *= 2;
  }
  double t = (low + high) / 2;
  for (int step = 0; step < 200; ++step) {
    const double gap = upper_tail(t, degrees) - tail;
    (gap > 0 ? low : high) = t;
    double next = t + gap / density(t, degrees);
    if (!(next > low && next < high)) {
      next = (low + high) / 2;
    }
    if (std::abs(next - t) <= 1e-15 * t) {
      t = next;
      break;
    }
    t = next;
  }
  return p < 0.5 ? -t : t;
}

}  // namespace samenspel::statistics
