#include "statistics/bootstrap.hpp"

#include "statistics/quantile.hpp"
#include "statistics/split_mix.hpp"
#include "statistics/summary.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <utility>
#include <vector>

namespace samenspel::statistics {

namespace {

double mean_of(std::span<const double> values, std::span<const std::size_t> indices) {
  double sum = 0;
  for (const std::size_t index : indices) {
    sum += values[index];
  }
  return sum / static_cast<double>(indices.size());
}

void draw(std::span<std::size_t> indices, SplitMix& random) {
  for (std::size_t& index : indices) {
    index = random.below(indices.size());
  }
}

std::vector<std::size_t> each_once(std::size_t count) {
  std::vector<std::size_t> indices(count);
  std::iota(indices.begin(), indices.end(), std::size_t{0});
  return indices;
}

/// Percentiles and spread of what resampling gave.
Interval interval_of(double estimate, std::vector<double> outcomes, double level,
                     std::size_t count) {
  Interval result;
  result.count = count;
  result.estimate = estimate;
  result.standard_error = summarize(outcomes).standard_deviation;
  std::sort(outcomes.begin(), outcomes.end());
  result.low = sorted_quantile(outcomes, (1 - level) / 2);
  result.high = sorted_quantile(outcomes, (1 + level) / 2);
  return result;
}

void check(std::size_t count, double level, int resamples) {
  if (count == 0 || count > 0xffffffffU || resamples < 2 || !(level > 0 && level < 1)) {
    throw std::invalid_argument(
        "bootstrap: needs values, at least 2 resamples and a level between 0 and 1");
  }
}

}  // namespace

Interval bootstrap_interval(std::size_t count, const StatisticOfIndices& statistic, double level,
                            int resamples, std::uint64_t seed) {
  check(count, level, resamples);
  std::vector<std::size_t> indices = each_once(count);
  const double estimate = statistic(indices);
  std::vector<double> outcomes(static_cast<std::size_t>(resamples));
  SplitMix random(seed);
  for (double& outcome : outcomes) {
    draw(indices, random);
    outcome = statistic(indices);
  }
  return interval_of(estimate, std::move(outcomes), level, count);
}

Interval bootstrap_mean_interval(std::span<const double> values, double level, int resamples,
                                 std::uint64_t seed) {
  return bootstrap_interval(
      values.size(),
      [values](std::span<const std::size_t> indices) { return mean_of(values, indices); }, level,
      resamples, seed);
}

Interval bootstrap_difference_interval(std::span<const double> a, std::span<const double> b,
                                       double level, int resamples, std::uint64_t seed) {
  const std::size_t count = std::min(a.size(), b.size());
  check(count, level, resamples);
  std::vector<std::size_t> of_a = each_once(a.size()), of_b = each_once(b.size());
  const double estimate = mean_of(b, of_b) - mean_of(a, of_a);
  std::vector<double> outcomes(static_cast<std::size_t>(resamples));
  SplitMix random(seed);
  for (double& outcome : outcomes) {
    draw(of_a, random);
    draw(of_b, random);
    outcome = mean_of(b, of_b) - mean_of(a, of_a);
  }
  return interval_of(estimate, std::move(outcomes), level, count);
}

}  // namespace samenspel::statistics
