#include "calibration/cholesky.hpp"

#include <cmath>
#include <stdexcept>

namespace samenspel::calibration {

Matrix cholesky(Matrix a) {
  const std::size_t n = a.size();
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = a[i][j];
      for (std::size_t k = 0; k < j; ++k) sum -= a[i][k] * a[j][k];
      if (i != j) {
        a[i][j] = sum / a[j][j];
      } else if (sum > 0) {
        a[i][i] = std::sqrt(sum);
      } else {
        throw std::invalid_argument("a matrix that is not positive definite");
      }
    }
    for (std::size_t j = i + 1; j < n; ++j) a[i][j] = 0;
  }
  return a;
}

std::vector<double> solve_lower(const Matrix& lower, std::span<const double> b) {
  std::vector<double> x(b.begin(), b.end());
  for (std::size_t i = 0; i < x.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) x[i] -= lower[i][k] * x[k];
    x[i] /= lower[i][i];
  }
  return x;
}

std::vector<double> solve(const Matrix& lower, std::span<const double> b) {
  std::vector<double> x = solve_lower(lower, b);
  for (std::size_t i = x.size(); i-- > 0;) {
    x[i] /= lower[i][i];
    for (std::size_t k = 0; k < i; ++k) x[k] -= lower[i][k] * x[i];
  }
  return x;
}

double log_determinant(const Matrix& lower) {
  double sum = 0;
  for (std::size_t i = 0; i < lower.size(); ++i) sum += 2 * std::log(lower[i][i]);
  return sum;
}

}  // namespace samenspel::calibration
