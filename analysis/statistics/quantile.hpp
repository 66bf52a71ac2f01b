#pragma once
// Quantiles of lists and of integer histograms (waits in whole days, pooled over replications).

#include <cstdint>
#include <span>
#include <vector>

namespace samenspel::statistics {

/// Linear interpolation between order statistics (Hyndman & Fan 1996, type 7) of values in
/// ascending order; q in [0, 1]. Throws std::invalid_argument without values or for q outside [0,
/// 1].
double sorted_quantile(std::span<const double> ascending, double q);

/// Adds histograms bin by bin; shorter ones count as zero in the missing bins. Counts must not be
/// negative.
std::vector<std::int64_t> pooled(std::span<const std::vector<std::int64_t>> histograms);

/// The number of observations.
std::int64_t total(std::span<const std::int64_t> counts);

/// The smallest bin k such that at least a share q of the observations lies in bins 0 … k; q in (0,
/// 1]. The value of bin k is k itself, e.g. whole days. Throws std::invalid_argument without
/// observations or for a q outside the range.
std::int64_t histogram_quantile(std::span<const std::int64_t> counts, double q);

/// The same for a continuous quantity cut into bins [k, k + 1): linear within the bin, so between 0
/// and the number of bins.
double interpolated_quantile(std::span<const std::int64_t> counts, double q);

/// The share of observations in bins 0 … last; 0 without observations.
double share_up_to(std::span<const std::int64_t> counts, std::int64_t last);

}  // namespace samenspel::statistics
