#include "statistics/kolmogorov.hpp"

#include "statistics/normal.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <stdexcept>
#include <vector>

namespace samenspel::statistics {

namespace {

using Square = std::vector<long double>;  // row-major m x m

Square product(const Square& a, const Square& b, std::size_t m) {
  Square result(m * m, 0.0L);
  for (std::size_t i = 0; i < m; ++i) {
    for (std::size_t k = 0; k < m; ++k) {
      for (std::size_t j = 0; j < m; ++j) {
        result[i * m + j] += a[i * m + k] * b[k * m + j];
      }
    }
  }
  return result;
}

/// P(D_n < d) as n!/n^n times an entry of H^n; long double has the exponent range that the powers
/// need.
double exact_cdf(double d, int n) {
  const int k = static_cast<int>(n * d) + 1;
  const auto m = static_cast<std::size_t>(2 * k - 1);
  const long double h =
      static_cast<long double>(k) - static_cast<long double>(n) * static_cast<long double>(d);
  Square matrix(m * m, 0.0L);
  for (std::size_t i = 0; i < m; ++i) {
    for (std::size_t j = 0; j < m; ++j) {
      matrix[i * m + j] = i + 1 < j ? 0.0L : 1.0L;
    }
  }
  for (std::size_t i = 0; i < m; ++i) {
    matrix[i * m] -= std::pow(h, static_cast<long double>(i + 1));
    matrix[(m - 1) * m + i] -= std::pow(h, static_cast<long double>(m - i));
  }
  if (2 * h - 1 > 0) {
    matrix[(m - 1) * m] += std::pow(2 * h - 1, static_cast<long double>(m));
  }
  for (std::size_t i = 0; i < m; ++i) {
    for (std::size_t j = 0; j <= std::min(i, m - 1); ++j) {
      for (std::size_t g = 1; g <= i + 1 - j; ++g) {
        matrix[i * m + j] /= static_cast<long double>(g);
      }
    }
  }
  Square power(m * m, 0.0L);
  for (std::size_t i = 0; i < m; ++i) {
    power[i * m + i] = 1.0L;
  }
  for (int bit = n; bit > 0; bit /= 2) {
    if (bit % 2 == 1) {
      power = product(power, matrix, m);
    }
    matrix = product(matrix, matrix, m);
  }
  const std::size_t centre = static_cast<std::size_t>(k - 1) * (m + 1);
  long double result = power[centre];
  for (int i = 1; i <= n; ++i) {
    result *= static_cast<long double>(i) / static_cast<long double>(n);
  }
  return static_cast<double>(result);
}

double asymptotic_p(double d, int n) {
  const double root = std::sqrt(static_cast<double>(n));
  const double x = (root + 0.12 + 0.11 / root) * d;
  if (x < 0.3) {
    return 1;  // P(D <= x) is below 1e-5 there
  }
  double p = 0;
  for (int k = 1; k <= 100; ++k) {
    p += (k % 2 == 1 ? 2 : -2) * std::exp(-2.0 * k * k * x * x);
  }
  return std::clamp(p, 0.0, 1.0);
}

std::vector<double> sorted_levels(std::span<const double> z, bool folded) {
  if (z.empty()) {
    throw std::invalid_argument("Kolmogorov-Smirnov test: no values");
  }
  std::vector<double> levels;
  levels.reserve(z.size());
  for (const double value : z) {
    if (std::isnan(value)) {
      throw std::invalid_argument("Kolmogorov-Smirnov test: a value is not a number");
    }
    levels.push_back(folded ? std::erf(std::abs(value) / std::numbers::sqrt2) : normal_cdf(value));
  }
  std::sort(levels.begin(), levels.end());
  return levels;
}

}  // namespace

double kolmogorov_p(double d, int n) {
  if (n < 1) {
    throw std::invalid_argument("kolmogorov_p: needs at least one value");
  }
  if (d <= 0.5 / n) {
    return 1;
  }
  if (d >= 1) {
    return 0;
  }
  if (n > 140) {
    return asymptotic_p(d, n);
  }
  return std::clamp(1 - exact_cdf(d, n), 0.0, 1.0);
}

double one_sided_kolmogorov_p(double d, int n) {
  if (n < 1) {
    throw std::invalid_argument("one_sided_kolmogorov_p: needs at least one value");
  }
  if (d <= 0 || d >= 1) {
    return d <= 0 ? 1 : 0;
  }
  const double size = n;
  if (n > 1000) {
    return std::exp(-2 * size * d * d);
  }
  double sum = 0;
  for (int j = 0; j <= static_cast<int>(size * (1 - d)); ++j) {
    const double rest = 1 - d - j / size;
    if (rest <= 0) {
      continue;
    }
    const double log_choose =
        std::lgamma(size + 1) - std::lgamma(j + 1.0) - std::lgamma(size - j + 1);
    sum += std::exp(log_choose + (size - j) * std::log(rest) + (j - 1.0) * std::log(d + j / size));
  }
  return std::clamp(d * sum, 0.0, 1.0);
}

KolmogorovTest normal_test(std::span<const double> z) {
  const std::vector<double> levels = sorted_levels(z, false);
  const auto n = static_cast<double>(levels.size());
  KolmogorovTest test;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const auto rank = static_cast<double>(i);
    test.d = std::max({test.d, levels[i] - rank / n, (rank + 1) / n - levels[i]});
  }
  test.p = kolmogorov_p(test.d, static_cast<int>(levels.size()));
  return test;
}

KolmogorovTest wider_than_normal_test(std::span<const double> z) {
  const std::vector<double> levels = sorted_levels(z, true);
  const auto n = static_cast<double>(levels.size());
  KolmogorovTest test;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    test.d = std::max(test.d, levels[i] - static_cast<double>(i) / n);
  }
  test.p = one_sided_kolmogorov_p(test.d, static_cast<int>(levels.size()));
  return test;
}

}  // namespace samenspel::statistics
