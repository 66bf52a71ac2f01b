#include "statistics/partial_ranks.hpp"

#include "statistics/student.hpp"
#include "statistics/summary.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace samenspel::statistics {
namespace {

using Matrix = std::vector<std::vector<double>>;

constexpr double negligible = 1e-9;  // a weight that is rounding

/// Gauss and Jordan with row pivots.
Matrix inverse(Matrix a) {
  const std::size_t n = a.size();
  Matrix b(n, std::vector<double>(n, 0));
  for (std::size_t i = 0; i < n; ++i) b[i][i] = 1;
  for (std::size_t column = 0; column < n; ++column) {
    std::size_t pivot = column;
    for (std::size_t row = column + 1; row < n; ++row) {
      if (std::abs(a[row][column]) > std::abs(a[pivot][column])) pivot = row;
    }
    if (std::abs(a[pivot][column]) < negligible) {
      throw std::invalid_argument("inputs that explain one another wholly");
    }
    std::swap(a[column], a[pivot]);
    std::swap(b[column], b[pivot]);
    for (std::size_t row = 0; row < n; ++row) {
      if (row == column) continue;
      const double factor = a[row][column] / a[column][column];
      for (std::size_t k = 0; k < n; ++k) {
        a[row][k] -= factor * a[column][k];
        b[row][k] -= factor * b[column][k];
      }
    }
  }
  for (std::size_t row = 0; row < n; ++row) {
    for (std::size_t k = 0; k < n; ++k) b[row][k] /= a[row][row];
  }
  return b;
}

Matrix correlations(std::span<const std::vector<double>> columns) {
  Matrix all(columns.size(), std::vector<double>(columns.size(), 1));
  for (std::size_t i = 0; i < columns.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      all[i][j] = all[j][i] = correlation(columns[i], columns[j]);
    }
  }
  return all;
}

void check_lengths(std::span<const std::vector<double>> inputs, std::span<const double> outcome,
                   std::size_t more) {
  if (outcome.size() < inputs.size() + more) {
    throw std::invalid_argument("more observations than inputs are needed");
  }
  for (const std::vector<double>& one : inputs) {
    if (one.size() != outcome.size()) throw std::invalid_argument("inputs of unequal lengths");
  }
}

bool varies(std::span<const double> values) {
  return std::any_of(values.begin(), values.end(), [&](double v) { return v != values.front(); });
}

double p_of(double coefficient, double degrees) {
  const double rest = 1 - coefficient * coefficient;
  if (rest <= 0) return 0;
  return 2 * student_cdf(-std::abs(coefficient) * std::sqrt(degrees / rest), degrees);
}

}  // namespace

std::vector<double> ranks(std::span<const double> values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return values[a] < values[b] || (values[a] == values[b] && a < b);
  });
  std::vector<double> result(values.size());
  for (std::size_t first = 0; first < order.size();) {
    std::size_t last = first;
    while (last + 1 < order.size() && values[order[last + 1]] == values[order[first]]) ++last;
    const double mean = static_cast<double>(first + last) / 2 + 1;
    for (; first <= last; ++first) result[order[first]] = mean;
  }
  return result;
}

std::vector<PartialCorrelation> partial_rank_correlations(
    std::span<const std::vector<double>> inputs, std::span<const double> outcome) {
  check_lengths(inputs, outcome, 3);
  std::vector<PartialCorrelation> result(inputs.size());
  if (!varies(outcome)) return result;
  std::vector<std::vector<double>> columns;
  std::vector<std::size_t> which;
  for (std::size_t k = 0; k < inputs.size(); ++k) {
    if (!varies(inputs[k])) continue;
    which.push_back(k);
    columns.push_back(ranks(inputs[k]));
  }
  if (columns.empty()) return result;
  const std::vector<double> y = ranks(outcome);
  const Matrix inverted = inverse(correlations(columns));
  std::vector<double> with_y, weights;
  for (const auto& column : columns) with_y.push_back(correlation(column, y));
  double left = 1;  // share of the variance that no input explains
  for (std::size_t k = 0; k < columns.size(); ++k) {
    weights.push_back(std::inner_product(with_y.begin(), with_y.end(), inverted[k].begin(), 0.0));
    left -= weights[k] * with_y[k];
  }
  const auto degrees = static_cast<double>(outcome.size() - columns.size() - 1);
  for (std::size_t k = 0; k < columns.size(); ++k) {
    if (std::abs(weights[k]) < negligible) continue;
    const double spread = weights[k] * weights[k] + inverted[k][k] * std::max(0.0, left);
    const double r = weights[k] / std::sqrt(spread);
    result[which[k]] = {r, p_of(r, degrees)};
  }
  return result;
}

Line least_squares(std::span<const std::vector<double>> inputs, std::span<const double> outcome) {
  check_lengths(inputs, outcome, 2);
  const Summary y = summarize(outcome);
  Line line;
  line.intercept = y.mean;
  line.slopes.assign(inputs.size(), 0);
  std::vector<std::vector<double>> columns;
  std::vector<std::size_t> which;
  for (std::size_t k = 0; k < inputs.size(); ++k) {
    if (!varies(inputs[k])) continue;
    which.push_back(k);
    columns.push_back(inputs[k]);
  }
  if (columns.empty() || !varies(outcome)) return line;
  const Matrix inverted = inverse(correlations(columns));
  for (std::size_t i = 0; i < columns.size(); ++i) {
    double weight = 0;
    for (std::size_t j = 0; j < columns.size(); ++j) {
      weight += inverted[i][j] * correlation(columns[j], outcome);
    }
    const Summary x = summarize(columns[i]);
    line.slopes[which[i]] = weight * y.standard_deviation / x.standard_deviation;
    line.intercept -= line.slopes[which[i]] * x.mean;
    line.explained += weight * correlation(columns[i], outcome);
  }
  return line;
}

}  // namespace samenspel::statistics
