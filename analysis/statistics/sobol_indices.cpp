#include "statistics/sobol_indices.hpp"

#include "statistics/bootstrap.hpp"

#include <stdexcept>

namespace samenspel::statistics {

namespace {

/// Outcomes of one row: A, B, then A with one factor from B.
class Rows {
 public:
  Rows(std::size_t factors, std::span<const double> outcomes)
      : width_(factors + 2), outcomes_(outcomes) {}
  [[nodiscard]] std::size_t count() const { return outcomes_.size() / width_; }
  [[nodiscard]] double a(std::size_t row) const { return outcomes_[row * width_]; }
  [[nodiscard]] double b(std::size_t row) const { return outcomes_[row * width_ + 1]; }
  [[nodiscard]] double mixed(std::size_t row, std::size_t factor) const {
    return outcomes_[row * width_ + 2 + factor];
  }

 private:
  std::size_t width_;
  std::span<const double> outcomes_;
};

/// Variance over A and B of the rows that are looked at, with chance in it.
double variance_of(const Rows& rows, std::span<const std::size_t> looked_at) {
  double sum = 0;
  for (const std::size_t row : looked_at) {
    sum += rows.a(row) + rows.b(row);
  }
  const double mean = sum / (2.0 * static_cast<double>(looked_at.size()));
  double squares = 0;
  for (const std::size_t row : looked_at) {
    squares +=
        (rows.a(row) - mean) * (rows.a(row) - mean) + (rows.b(row) - mean) * (rows.b(row) - mean);
  }
  return squares / (2.0 * static_cast<double>(looked_at.size()) - 1);
}

/// f(B) (f(A with the factor from B) - f(A)), its mean taken off f(B) so that a high level of the
/// outcome does not swell the error.
double first_order(const Rows& rows, std::size_t factor, std::span<const std::size_t> looked_at) {
  double level = 0;
  for (const std::size_t row : looked_at) {
    level += rows.b(row);
  }
  level /= static_cast<double>(looked_at.size());
  double sum = 0;
  for (const std::size_t row : looked_at) {
    sum += (rows.b(row) - level) * (rows.mixed(row, factor) - rows.a(row));
  }
  return sum / static_cast<double>(looked_at.size());
}

double total_effect(const Rows& rows, std::size_t factor, std::span<const std::size_t> looked_at) {
  double sum = 0;
  for (const std::size_t row : looked_at) {
    const double change = rows.a(row) - rows.mixed(row, factor);
    sum += change * change;
  }
  return sum / (2.0 * static_cast<double>(looked_at.size()));
}

std::vector<std::size_t> all_of(const Rows& rows) {
  std::vector<std::size_t> all(rows.count());
  for (std::size_t row = 0; row < all.size(); ++row) {
    all[row] = row;
  }
  return all;
}

}  // namespace

Design saltelli_design(std::size_t factors, std::size_t base, std::uint64_t seed,
                       std::size_t first_row) {
  const Design both = sobol_design(2 * factors, first_row, base, seed);
  Design design(factors);
  std::vector<double> mixed(factors);
  for (std::size_t row = 0; row < base; ++row) {
    const std::span<const double> a = both.point(row).first(factors);
    const std::span<const double> b = both.point(row).last(factors);
    design.add(a);
    design.add(b);
    mixed.assign(a.begin(), a.end());
    for (std::size_t f = 0; f < factors; ++f) {
      mixed[f] = b[f];
      design.add(mixed);
      mixed[f] = a[f];
    }
  }
  return design;
}

SobolIndices sobol_indices(std::size_t factors, std::span<const double> outcomes,
                           double noise_variance, double level) {
  const Rows rows(factors, outcomes);
  if (factors == 0 || outcomes.size() % (factors + 2) != 0 || rows.count() < 2 ||
      noise_variance < 0) {
    throw std::invalid_argument("indices need an outcome for each point of two rows or more");
  }
  const std::vector<std::size_t> all = all_of(rows);
  const double seen = variance_of(rows, all);
  if (!(seen > 0)) {
    throw std::invalid_argument("an outcome that is the same everywhere has no indices");
  }
  SobolIndices result;
  result.variance = seen - noise_variance;
  result.noise_share = noise_variance / seen;
  for (std::size_t f = 0; f < factors; ++f) {
    const auto first = [&](std::span<const std::size_t> looked_at) {
      return first_order(rows, f, looked_at) / (variance_of(rows, looked_at) - noise_variance);
    };
    const auto total = [&](std::span<const std::size_t> looked_at) {
      return (total_effect(rows, f, looked_at) - noise_variance) /
             (variance_of(rows, looked_at) - noise_variance);
    };
    result.factors.push_back({bootstrap_interval(rows.count(), first, level, 1000),
                              bootstrap_interval(rows.count(), total, level, 1000)});
  }
  return result;
}

}  // namespace samenspel::statistics
