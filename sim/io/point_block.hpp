#pragma once
// Results of one scenario at several points of a study, as one set of arrays: the axes are point
// and replication, then those of the outcome. Pure.

#include "core/observe/results.hpp"

#include <cstddef>
#include <vector>

namespace samenspel::io {

/// A block without points that takes results shaped as those of `one`, `replications` of each.
[[nodiscard]] observe::ScenarioResults block_like(const observe::ScenarioResults& one,
                                                  std::size_t replications);

/// Puts the first replications of a point behind the points before. Throws std::logic_error when
/// its shape is another or it has fewer.
void add_point(observe::ScenarioResults& block, std::size_t point,
               const observe::ScenarioResults& one);

/// The point at a place in a block, as it was added.
[[nodiscard]] observe::ScenarioResults point_in(const observe::ScenarioResults& block,
                                                std::size_t place);

/// The same points with the first replications only.
[[nodiscard]] observe::ScenarioResults with_replications(observe::ScenarioResults block,
                                                         std::size_t replications);

}  // namespace samenspel::io
