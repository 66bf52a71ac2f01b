#include "statistics/bootstrap.hpp"

#include "statistics/quantile.hpp"
#include "statistics/summary.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <vector>

namespace samenspel::statistics {

namespace {

/// Steele, Lea & Flood 2014: one 64-bit number per step of a Weyl sequence.
std::uint64_t next_bits(std::uint64_t& state) {
  state += 0x9e3779b97f4a7c15U;
  std::uint64_t z = state;
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31U);
}

/// In [0, count): the high half of a product of 32-bit numbers; its bias, count / 2^32, is far
/// below the sampling noise.
std::size_t index_below(std::size_t count, std::uint64_t& state) {
  return static_cast<std::size_t>(((next_bits(state) >> 32U) * static_cast<std::uint64_t>(count)) >>
                                  32U);
}

}  // namespace

Interval bootstrap_interval(std::size_t count, const StatisticOfIndices& statistic, double level,
                            int resamples, std::uint64_t seed) {
  if (count == 0 || count > 0xffffffffU || resamples < 2 || !(level > 0 && level < 1)) {
    throw std::invalid_argument(
        "bootstrap_interval: needs values, at least 2 resamples and a level between 0 and 1");
  }
  std::vector<std::size_t> indices(count);
  std::iota(indices.begin(), indices.end(), std::size_t{0});
  Interval result;
  result.count = count;
  result.estimate = statistic(indices);
  std::vector<double> outcomes(static_cast<std::size_t>(resamples));
  std::uint64_t state = seed;
  for (double& outcome : outcomes) {
    for (std::size_t& index : indices) {
      index = index_below(count, state);
    }
    outcome = statistic(indices);
  }
  result.standard_error = summarize(outcomes).standard_deviation;
  std::sort(outcomes.begin(), outcomes.end());
  result.low = sorted_quantile(outcomes, (1 - level) / 2);
  result.high = sorted_quantile(outcomes, (1 + level) / 2);
  return result;
}

Interval bootstrap_mean_interval(std::span<const double> values, double level, int resamples,
                                 std::uint64_t seed) {
  const auto mean = [values](std::span<const std::size_t> indices) {
    double sum = 0;
    for (const std::size_t index : indices) {
      sum += values[index];
    }
    return sum / static_cast<double>(indices.size());
  };
  return bootstrap_interval(values.size(), mean, level, resamples, seed);
}

}  // namespace samenspel::statistics
