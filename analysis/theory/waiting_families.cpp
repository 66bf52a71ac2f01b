#include "theory/waiting_families.hpp"

#include <stdexcept>

namespace samenspel::theory {

Matrix waiting_generator(std::span<const WaitingClass> classes) {
  const std::size_t n = classes.size();
  if (n == 0) {
    throw std::invalid_argument("waiting families: at least one class");
  }
  Matrix q(n + 2, n + 2);
  for (std::size_t i = 0; i < n; ++i) {
    const WaitingClass& rates = classes[i];
    if (!(rates.escalation >= 0 && rates.recovery >= 0 && rates.dropout >= 0)) {
      throw std::invalid_argument("waiting families: a rate is negative");
    }
    const double up = i + 1 < n ? rates.escalation : 0;
    if (i + 1 < n) {
      q(i, i + 1) = up;
    }
    q(i, n) = rates.recovery;
    q(i, n + 1) = rates.dropout;
    q(i, i) = -(up + rates.recovery + rates.dropout);
  }
  return q;
}

std::vector<double> distribution_at(const Matrix& generator, std::span<const double> start,
                                    double t) {
  return times(start, exponential(t * generator));
}

std::vector<double> mean_numbers_at(const Matrix& generator, std::span<const double> arrival_rates,
                                    double t) {
  const std::size_t n = generator.rows();
  if (arrival_rates.size() != n || generator.columns() != n) {
    throw std::invalid_argument("waiting families: one arrival rate per state");
  }
  Matrix extended(n + 1, n + 1);
  for (std::size_t i = 0; i < n; ++i) {
    extended(n, i) = arrival_rates[i] * t;
    for (std::size_t j = 0; j < n; ++j) {
      extended(i, j) = generator(i, j) * t;
    }
  }
  const Matrix result = exponential(extended);
  std::vector<double> numbers(n);
  for (std::size_t j = 0; j < n; ++j) {
    numbers[j] = result(n, j);
  }
  return numbers;
}

}  // namespace samenspel::theory
