#pragma once
// Chance and parameters apart: values in groups that share their parameters and differ by chance.

#include <cstddef>
#include <span>
#include <vector>

namespace samenspel::statistics {

/// One-way analysis of variance with random groups. `within` is the variance of one value of a
/// group; `between` that of the groups' own means, with what `within` explains taken off, never
/// below 0.
struct Nested {
  double mean = 0;
  double within = 0, between = 0;
  std::size_t groups = 0;
};

/// Values in their order, `size` (≥ 2) to a group; a group with a NaN or fewer values is left out.
/// Throws std::invalid_argument for a smaller size.
Nested nested_variance(std::span<const double> values, std::size_t size);

/// The mean of each group in order, of those of its values that are no NaN; a last group may be
/// smaller, one without values is NaN.
std::vector<double> group_means(std::span<const double> values, std::size_t size);

}  // namespace samenspel::statistics
