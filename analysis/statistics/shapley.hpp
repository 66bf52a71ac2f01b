#pragma once
// Splits a difference fairly over its causes: each gets its mean effect over all orders in which
// the causes could come one by one.

#include <cstddef>
#include <span>
#include <vector>

namespace samenspel::statistics {

inline constexpr std::size_t most_shapley_causes = 16;

/// `values[mask]` is the outcome when exactly the causes whose bits stand in `mask` are there, so
/// 2^k values. Part i is Shapley's (1953) value of cause i; the parts add up to
/// values.back() - values.front(). Throws std::invalid_argument unless there are 2^k values, k at
/// most `most_shapley_causes`.
std::vector<double> shapley_parts(std::span<const double> values);

}  // namespace samenspel::statistics
