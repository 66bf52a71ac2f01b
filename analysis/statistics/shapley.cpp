#include "statistics/shapley.hpp"

#include <bit>
#include <stdexcept>

namespace samenspel::statistics {

namespace {

/// weights[s] = s! (k - 1 - s)! / k!: the share of all orders in which exactly a given set of s
/// causes comes before a given one.
std::vector<double> weights_of(std::size_t k) {
  std::vector<double> weights(k);
  if (k > 0) weights[0] = 1.0 / static_cast<double>(k);
  for (std::size_t s = 1; s < k; ++s) {
    weights[s] = weights[s - 1] * static_cast<double>(s) / static_cast<double>(k - s);
  }
  return weights;
}

}  // namespace

std::vector<double> shapley_parts(std::span<const double> values) {
  const bool power_of_two = std::has_single_bit(values.size());
  if (!power_of_two || values.size() > (std::size_t{1} << most_shapley_causes)) {
    throw std::invalid_argument("shapley_parts: needs 2^k values");
  }
  const auto k = static_cast<std::size_t>(std::countr_zero(values.size()));
  const std::vector<double> weights = weights_of(k);
  std::vector<double> parts(k, 0);
  for (std::size_t mask = 0; mask < values.size(); ++mask) {
    const auto size = static_cast<std::size_t>(std::popcount(mask));
    for (std::size_t i = 0; i < k; ++i) {
      const std::size_t bit = std::size_t{1} << i;
      if ((mask & bit) != 0) continue;
      parts[i] += weights[size] * (values[mask | bit] - values[mask]);
    }
  }
  return parts;
}

}  // namespace samenspel::statistics
