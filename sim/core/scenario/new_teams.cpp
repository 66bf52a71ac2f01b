#include "core/scenario/new_teams.hpp"

#include <algorithm>

#include "core/scenario/names.hpp"
#include "core/scenario/nearest_key.hpp"
#include "core/scenario/report.hpp"
#include "core/scenario/slips.hpp"

namespace samenspel::scenario {

namespace {

void mark(const std::vector<std::string>& names, const Names& teams, std::vector<bool>& reached) {
  for (std::size_t t = 0; t < teams.size(); ++t) {
    const bool named = std::find(names.begin(), names.end(), teams[t]) != names.end();
    reached[t] = reached[t] || named;
  }
}

/// A route without names leads to all teams, or to those of one place.
void mark_route(const Route& route, const Structure& structure, std::vector<bool>& reached) {
  mark(route.teams, structure.team_names, reached);
  mark({route.gate}, structure.team_names, reached);
  if (!route.teams.empty()) return;
  for (std::size_t t = 0; t < reached.size(); ++t) {
    const bool beside_others = structure.places[structure.teams[t].place].teams.size() > 1;
    reached[t] = reached[t] || route.reaches == Reach::city ||
                 (route.reaches == Reach::place && beside_others);
  }
}

std::vector<bool> reached_teams(const Scenario& scenario, const Structure& structure) {
  std::vector<bool> reached(structure.teams.size(), false);
  for (const AreaPlan& area : structure.areas) {
    for (const TeamIndex team : area.served_by) reached[team] = true;
    if (area.nurse != none) reached[area.nurse] = true;
  }
  for (const DatedParameters& dated : scenario.policies) {
    for (const auto& [name, route] : dated.parameters.expertise.routes) {
      mark_route(route, structure, reached);
    }
  }
  return reached;
}

}  // namespace

void check_new_teams(const Scenario& scenario, const Structure& structure, const Tree& tree,
                     base::Problems& problems) {
  const Tree* teams = find(tree, "teams");
  if (teams == nullptr) return;
  const std::vector<bool> reached = reached_teams(scenario, structure);
  Names inherited;
  for (const TreeEntry& entry : teams->entries) {
    if (!is_new_entry(entry, tree.at.file)) inherited.push_back(entry.key);
  }
  if (inherited.empty()) return;
  for (const TreeEntry& entry : teams->entries) {
    const auto name =
        std::find(structure.team_names.begin(), structure.team_names.end(), entry.key);
    if (name == structure.team_names.end() || !is_new_entry(entry, tree.at.file)) continue;
    if (reached[static_cast<std::size_t>(name - structure.team_names.begin())]) continue;
    report(problems, {entry.at, join_path("teams", entry.key), "a new team that nobody goes to",
                      "one that an area names (served_by, practice_nurse) or a route (teams, gate)",
                      nearest_key(entry.key, inherited)});
  }
}

}  // namespace samenspel::scenario
