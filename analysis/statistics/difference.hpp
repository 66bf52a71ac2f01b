#pragma once
// One outcome of two scenarios over replications: by how much they differ, how sure that is, how
// often it shows, and what the same random numbers bring.

#include "statistics/interval.hpp"

#include <cstddef>
#include <optional>
#include <span>

namespace samenspel::statistics {

/// Other minus baseline, in the unit of the values.
struct Difference {
  Interval difference;  ///< Student's t of the differences, or Welch's when not paired
  Interval bootstrap;   ///< percentile interval by resampling replications
  double baseline_mean = 0;
  double other_mean = 0;
  double standard_deviation = 0;  ///< of one replication's difference
  std::optional<double> p;        ///< of no difference, two-sided; none below two replications
  std::size_t higher = 0, lower = 0, same = 0;  ///< replications by sign; all 0 when not paired
  std::optional<double> correlation;  ///< none when not paired or when a side never varies
  double variance_ratio = 1;  ///< times fewer replications than with unrelated random numbers

  std::size_t count() const { return difference.count; }
};

/// Values of replication i in both lists belong together; pairs with a NaN (nothing observed) do
/// not count. Empty without a pair. Throws std::invalid_argument for unequal lengths.
std::optional<Difference> paired_difference(std::span<const double> baseline,
                                            std::span<const double> other);

/// For replications that have nothing to do with one another. NaN does not count.
std::optional<Difference> unpaired_difference(std::span<const double> baseline,
                                              std::span<const double> other);

/// Replications for a 95% half-width of at most `share` (> 0) of the baseline's mean, from the
/// standard deviation seen so far. Empty when the baseline is 0, below two replications, or when it
/// takes more than a hundred million.
std::optional<int> replications_for_share(const Difference& difference, double share);

}  // namespace samenspel::statistics
