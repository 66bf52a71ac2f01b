#pragma once
// How many posts a run keeps room for: workers are numbered from its first day on.

#include "core/run/replication.hpp"

#include <cstddef>

namespace samenspel::run {

/// The most posts that a team has in a discipline under any policy of the plan, those that money may
/// add included.
[[nodiscard]] std::size_t most_posts(const std::vector<scenario::Policy>& policies,
                                     std::size_t team, std::size_t discipline);

}  // namespace samenspel::run
