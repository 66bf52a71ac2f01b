#pragma once
// Bootstrap intervals for statistics without a textbook formula (a quantile, a ratio of means).

#include "statistics/interval.hpp"

#include <cstdint>
#include <functional>
#include <span>

namespace samenspel::statistics {

/// The statistic of a resample, given the indices (with repetition) of the replications in it.
using StatisticOfIndices = std::function<double(std::span<const std::size_t>)>;

/// Percentile interval: `resamples` times `count` indices are drawn with replacement by a fixed
/// generator (SplitMix64), so the same input always gives the same interval. The estimate is the
/// statistic of 0, 1, …, count - 1; the standard error is the standard deviation over the
/// resamples. Reference: Efron & Tibshirani 1993, chapter 13. Throws std::invalid_argument for
/// count = 0, fewer than 2 resamples or a level outside (0, 1).
Interval bootstrap_interval(std::size_t count, const StatisticOfIndices& statistic,
                            double level = 0.95, int resamples = 2000, std::uint64_t seed = 1);

/// The same for the mean of `values`.
Interval bootstrap_mean_interval(std::span<const double> values, double level = 0.95,
                                 int resamples = 2000, std::uint64_t seed = 1);

/// The same for mean(b) - mean(a) of two lists that are resampled apart; `count` is the smaller of
/// the two. Throws std::invalid_argument for an empty list.
Interval bootstrap_difference_interval(std::span<const double> a, std::span<const double> b,
                                       double level = 0.95, int resamples = 2000,
                                       std::uint64_t seed = 1);

}  // namespace samenspel::statistics
