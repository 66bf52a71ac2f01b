#pragma once
// All names that a scenario declares, by path: areas, teams, domains, disciplines, channels,
// routes, contracts.

#include "core/scenario/scenario.hpp"

#include <string>
#include <vector>

namespace samenspel::scenario {

/// "teams.team_west", "city.areas.noord", in the order of the description.
[[nodiscard]] std::vector<std::string> names_in(Parameters parameters);

}  // namespace samenspel::scenario
