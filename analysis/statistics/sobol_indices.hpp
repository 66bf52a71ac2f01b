#pragma once
// Sobol's indices: which share of the variance of an outcome each factor makes, alone and together
// with others.

#include "statistics/design.hpp"
#include "statistics/interval.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace samenspel::statistics {

/// Saltelli's design: for each of `base` rows the points A, B and, for each factor, A with that
/// factor from B: base x (factors + 2) points, row by row. A and B are the halves of a Sobol'
/// sequence over twice the factors; whole powers of two are best, and `first_row` goes on where an
/// earlier design stopped.
[[nodiscard]] Design saltelli_design(std::size_t factors, std::size_t base, std::uint64_t seed,
                                     std::size_t first_row = 0);

struct SobolIndex {
  Interval first;  ///< share of the variance that would go if this factor were known
  Interval total;  ///< share that would stay if all others were known; 0: it can be fixed
};

struct SobolIndices {
  std::vector<SobolIndex> factors;
  double variance = 0;     ///< of the outcome over the ranges, chance taken off
  double noise_share = 0;  ///< of chance in the variance that was seen
};

/// Indices from the outcomes at the points of `saltelli_design`, in their order: first order after
/// Saltelli and others (2010), total after Jansen (1999). An outcome that is a mean over
/// replications with seeds of their own carries chance that would count as interaction:
/// `noise_variance` (>= 0) is the variance of that mean, the mean over points, and is taken off; 0
/// when points share their random numbers or the outcome has no chance. Intervals are bootstrapped
/// over rows. Throws std::invalid_argument unless outcomes fit the design, with two rows at least,
/// or when all outcomes are equal. Indices are estimates and can lie outside [0, 1].
[[nodiscard]] SobolIndices sobol_indices(std::size_t factors, std::span<const double> outcomes,
                                         double noise_variance = 0, double level = 0.95);

}  // namespace samenspel::statistics
