#include "core/scenario/expertise_policy.hpp"

#include <algorithm>
#include <array>

#include "core/scenario/names.hpp"

namespace samenspel::scenario {

namespace {

const std::vector<std::string> road_names = {"colleague", "consult", "join", "refer"};
constexpr std::array<Road, 4> roads = {Road::colleague, Road::consult, Road::join, Road::refer};

std::vector<Road> roads_of(const std::vector<std::string>& names, const std::string& whose,
                           base::Problems& problems) {
  std::vector<Road> result;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string path = whose + ".roads[" + std::to_string(i + 1) + "]";
    const std::size_t index = index_of(road_names, names[i], path, problems);
    if (index == road_names.size()) {
      continue;
    }
    const Road road = roads[index];
    if (std::find(result.begin(), result.end(), road) != result.end()) {
      report_together(problems, path, "'" + names[i] + "' again", "each road once");
      continue;
    }
    result.push_back(road);
  }
  return result;
}

RoutePolicy route_policy(const Route& route, const std::string& path, const Structure& structure,
                         base::Problems& problems) {
  RoutePolicy policy;
  policy.way = route;
  policy.open_to.assign(structure.teams.size(), route.teams.empty() ? 1 : 0);
  for (const std::string& name : route.teams) {
    const std::size_t team = index_of(structure.team_names, name, path + ".teams", problems);
    if (team < structure.team_names.size()) {
      policy.open_to[team] = 1;
    }
  }
  policy.open_for.assign(structure.areas.size(), route.open_for.empty() ? 1 : 0);
  for (const std::string& name : route.open_for) {
    const std::size_t area = index_of(structure.area_names, name, path + ".open_for", problems);
    if (area < structure.area_names.size()) {
      policy.open_for[area] = 1;
    }
  }
  if (!route.gate.empty()) {
    const std::size_t team = index_of(structure.team_names, route.gate, path + ".gate", problems);
    policy.gate = team < structure.team_names.size() ? static_cast<TeamIndex>(team) : none;
  }
  return policy;
}

/// The way of the city, and those of pilots for their areas.
void add_ways(const Expertise& given, const Structure& structure, ExpertisePolicy& policy,
              base::Problems& problems) {
  policy.ways = {{roads_of(given.roads, "expertise", problems), given.delivery}};
  policy.way_of_area.assign(structure.areas.size(), 0);
  for (const auto& [name, pilot] : given.pilots) {
    const std::string path = "expertise.pilots." + name;
    if (policy.ways.size() > 255) {
      report_together(problems, "expertise.pilots", std::to_string(given.pilots.size()) + " pilots",
                      "at most 255 pilots");
      return;
    }
    if (pilot.areas.empty()) {
      report_together(problems, path + ".areas", "no area", "the areas of the pilot");
    }
    for (const std::string& area_name : pilot.areas) {
      const std::size_t area = index_of(structure.area_names, area_name, path + ".areas", problems);
      if (area == structure.area_names.size()) {
        continue;
      }
      if (policy.way_of_area[area] != 0) {
        report_together(problems, path + ".areas", "'" + area_name + "' again",
                        "each area in one pilot");
      }
      policy.way_of_area[area] = static_cast<std::uint8_t>(policy.ways.size());
    }
    policy.ways.push_back({roads_of(pilot.roads, path, problems), pilot.delivery});
  }
}

}  // namespace

ExpertisePolicy expertise_policy(const Expertise& given, const Structure& structure,
                                 base::Problems& problems) {
  ExpertisePolicy policy;
  add_ways(given, structure, policy, problems);
  if (given.routes.size() >= no_route) {
    report_together(problems, "expertise.routes", std::to_string(given.routes.size()) + " routes",
                    "fewer than 255 routes");
    return policy;
  }
  for (const auto& [name, route] : given.routes) {
    policy.routes.push_back(route_policy(route, "expertise.routes." + name, structure, problems));
    if (route.mandatory && policy.mandatory == no_route) {
      policy.mandatory = static_cast<std::uint8_t>(policy.routes.size() - 1);
    }
  }
  const auto takes = [&](Road road) {
    return std::any_of(policy.ways.begin(), policy.ways.end(),
                       [road](const WayOfWorking& way) { return way.takes(road); });
  };
  policy.refers = takes(Road::refer);
  policy.asks = takes(Road::colleague) || takes(Road::consult) || takes(Road::join) ||
                policy.mandatory != no_route || given.shows_after > 0 ||
                given.case_lead.on_referral == LeadOnReferral::stays;
  policy.learning = learning_policy(given, structure, problems);
  policy.learns = given.learning.by_consult > 0 || given.learning.by_join > 0 ||
                  given.learning.by_doing > 0 || policy.learning.together ||
                  policy.learning.takes_modules || policy.learning.two_legs;
  return policy;
}

}  // namespace samenspel::scenario
