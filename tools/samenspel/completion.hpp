#pragma once
// A results file that is completed: what it holds already, replication by replication.

#include "core/observe/outcome.hpp"
#include "samenspel/experiment.hpp"

#include <cstddef>
#include <memory>
#include <string>

namespace samenspel::command {

/// The results in `path`, which are the first replications of `experiment`. Throws io::UserFault
/// when they are not: another program, other keys, another seed, or nothing left to do.
observe::Results results_to_complete(const std::string& path, const Experiment& experiment);

/// What a killed run left beside `path`, or null when there is nothing. Throws io::UserFault when
/// this program did not write it.
std::shared_ptr<io::PartFile> part_to_complete(const std::string& path);

/// One replication of a scenario, as it was when it was run; without its event log.
observe::ReplicationOutcome outcome_in(const observe::ScenarioResults& results,
                                       std::size_t replication, std::size_t replications);

}  // namespace samenspel::command
