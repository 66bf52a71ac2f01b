#pragma once
// Scenarios that go on from checkpoints: up to the date of the checkpoints they are what was burned
// in, from then on what they say themselves.

#include "core/scenario/scenario.hpp"
#include "samenspel/experiment.hpp"

#include <vector>

namespace samenspel::command {

/// The scenarios asked for as branches of what was burned in; none asked for: that one itself.
/// Reports what a branch may not change.
std::vector<scenario::Scenario> scenarios_on_branch(const io::CheckpointReader& checkpoints,
                                                    const RunOptions& options,
                                                    base::Problems& problems);

/// Throws io::UserFault when more replications are asked for than there are checkpoints.
void check_replications(const Experiment& experiment);

}  // namespace samenspel::command
