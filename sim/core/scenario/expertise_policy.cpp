#include "core/scenario/expertise_policy.hpp"

#include <algorithm>
#include <array>

#include "core/scenario/nearest_key.hpp"

namespace samenspel::scenario {

namespace {

const std::vector<std::string> road_names = {"colleague", "consult", "join", "refer"};
constexpr std::array<Road, 4> roads = {Road::colleague, Road::consult, Road::join, Road::refer};

std::vector<Road> roads_of(const std::vector<std::string>& names, base::Problems& problems) {
  std::vector<Road> result;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string path = "expertise.roads[" + std::to_string(i + 1) + "]";
    const auto found = std::find(road_names.begin(), road_names.end(), names[i]);
    if (found == road_names.end()) {
      problems.add({{},
                    path,
                    "'" + names[i] + "'",
                    "one of colleague, consult, join, refer",
                    nearest_key(names[i], road_names)});
      continue;
    }
    const Road road = roads[static_cast<std::size_t>(found - road_names.begin())];
    if (std::find(result.begin(), result.end(), road) != result.end()) {
      problems.add({{}, path, "'" + names[i] + "' again", "each road once", {}});
      continue;
    }
    result.push_back(road);
  }
  return result;
}

/// Index of a team, or `none` after reporting that it is unknown.
TeamIndex team_of(const std::string& name, const std::string& path, const Structure& structure,
                  base::Problems& problems) {
  const auto& names = structure.team_names;
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) {
    problems.add({{}, path, "'" + name + "'", "the name of a team", nearest_key(name, names)});
    return none;
  }
  return static_cast<TeamIndex>(found - names.begin());
}

RoutePolicy route_policy(const Route& route, const std::string& path, const Structure& structure,
                         base::Problems& problems) {
  RoutePolicy policy;
  policy.way = route;
  policy.open_to.assign(structure.teams.size(), route.teams.empty() ? 1 : 0);
  for (const std::string& name : route.teams) {
    const TeamIndex team = team_of(name, path + ".teams", structure, problems);
    if (team != none) {
      policy.open_to[team] = 1;
    }
  }
  if (!route.gate.empty()) {
    policy.gate = team_of(route.gate, path + ".gate", structure, problems);
  }
  return policy;
}

}  // namespace

ExpertisePolicy expertise_policy(const Expertise& given, const Structure& structure,
                                 base::Problems& problems) {
  ExpertisePolicy policy;
  policy.roads = roads_of(given.roads, problems);
  if (given.routes.size() >= no_route) {
    problems.add({{},
                  "expertise.routes",
                  std::to_string(given.routes.size()) + " routes",
                  "fewer than 255 routes",
                  {}});
    return policy;
  }
  for (const auto& [name, route] : given.routes) {
    policy.routes.push_back(route_policy(route, "expertise.routes." + name, structure, problems));
    if (route.mandatory && policy.mandatory == no_route) {
      policy.mandatory = static_cast<std::uint8_t>(policy.routes.size() - 1);
    }
  }
  const auto takes = [&](Road road) {
    return std::find(policy.roads.begin(), policy.roads.end(), road) != policy.roads.end();
  };
  policy.refers = takes(Road::refer);
  policy.asks = takes(Road::colleague) || takes(Road::consult) || takes(Road::join) ||
                policy.mandatory != no_route || given.shows_after > 0;
  policy.learns =
      given.learning.by_consult > 0 || given.learning.by_join > 0 || given.learning.by_doing > 0;
  return policy;
}

}  // namespace samenspel::scenario
