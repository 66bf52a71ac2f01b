#pragma once
// One scenario of a results file, by its name.

#include "core/observe/results.hpp"

#include <string>
#include <vector>

namespace samenspel::command {

/// The scenario `name`, or the first when that is empty. Throws BadInput when the file at `path`
/// has none of that name.
[[nodiscard]] const observe::ScenarioResults& chosen_scenario(const observe::Results& results,
                                                              const std::string& path,
                                                              const std::string& name);

/// What is at each place of an axis; empty when the scenario has no such axis.
[[nodiscard]] std::vector<std::string> labels_of(const observe::ScenarioResults& scenario,
                                                 const std::string& axis);

}  // namespace samenspel::command
