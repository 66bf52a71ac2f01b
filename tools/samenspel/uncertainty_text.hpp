#pragma once
// Chance and parameters apart, for runs that draw their parameters from a posterior.

#include "core/observe/results.hpp"

#include <span>
#include <string>

namespace samenspel::command {

/// A table of the headline outcomes of each scenario: how much one replication differs by chance,
/// how much by parameters. Empty when no scenario was run with draws.
std::string uncertainty_text(std::span<const observe::ScenarioResults> scenarios);

}  // namespace samenspel::command
