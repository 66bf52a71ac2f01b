#pragma once
// The plan of a scenario with other values for some of its keys.

#include "core/run/replication.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samenspel::studies {

/// `assignments` are "key=value". What is wrong with one is added to `problems`, and there is no
/// plan.
[[nodiscard]] std::optional<run::Plan> plan_with(const scenario::Scenario& scenario,
                                                 const std::vector<std::string>& assignments,
                                                 base::Problems& problems);

}  // namespace samenspel::studies
