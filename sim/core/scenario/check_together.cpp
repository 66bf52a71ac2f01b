#include "core/scenario/check_together.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/scenario/names.hpp"
#include "core/scenario/new_teams.hpp"
#include "core/scenario/policy.hpp"
#include "core/scenario/report.hpp"

namespace samenspel::scenario {

namespace {

constexpr std::string_view unknown_key = "an unknown key";

/// Where `path` stands in `tree`, or the nearest part of it that does.
base::Position position_of(const Tree& tree, std::string path) {
  while (!path.empty()) {
    const Tree* found = find_path(tree, path.substr(0, path.find('[')));
    if (found != nullptr && found->at.line > 0) return found->at;
    const std::size_t dot = path.rfind('.');
    path = dot == std::string::npos ? "" : path.substr(0, dot);
  }
  return tree.at;
}

std::string section_of(const std::string& path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string::npos ? "" : path.substr(0, dot);
}

/// What an unknown key was most likely meant to be; the path itself for other problems.
std::string meant_path(const base::Problem& problem) {
  const bool misspelt = problem.found == unknown_key && !problem.hint.empty();
  return misspelt ? join_path(section_of(problem.path), problem.hint) : problem.path;
}

/// Whether a problem leaves open which teams, disciplines and domains there are.
bool hides_names(const base::Problem& problem) {
  const std::string path = meant_path(problem);
  return path.empty() || path == "teams" || path == "disciplines" || path == "needs" ||
         path == "needs.domains";
}

bool is_within(const std::string& path, const std::string& whole) {
  return path.compare(0, whole.size(), whole) == 0 &&
         (path.size() == whole.size() || path[whole.size()] == '.' || path[whole.size()] == '[');
}

/// What the keys of a problem have in common: "teams.west" for "teams.west.administration"; a name
/// that does not exist stands for itself.
std::string common_part(const base::Problem& problem) {
  const std::string& path = problem.path;
  const bool in_a_part = std::count(path.begin(), path.end(), '.') > 1;
  return in_a_part && !is_unknown_name(problem) ? section_of(path) : path;
}

bool depends_on(const base::Problem& problem, const base::Problem& known) {
  const std::string& path = problem.path;
  const bool by_weights = path.size() > 5 && path.compare(path.size() - 5, 5, ".half") == 0;
  const bool unknown_section =
      known.found == unknown_key && known.hint.empty() && known.path.find('.') == std::string::npos;
  return (unknown_section && problem.found == "nothing") || is_within(path, meant_path(known)) ||
         is_within(known.path, common_part(problem)) ||
         (by_weights && is_within(known.path, "needs"));
}

/// Whether a problem leaves open which team goes to which.
bool hides_ways(const base::Problem& problem) {
  const std::string path = meant_path(problem);
  return is_within(path, "city.areas") || is_within(path, "expertise.routes") || path == "city" ||
         path == "expertise";
}

bool same_names(const Structure& structure, const Parameters& p) {
  return p.city.areas.size() == structure.areas.size() &&
         p.teams.size() == structure.teams.size() &&
         p.needs.domains.size() == structure.domains() &&
         p.disciplines.size() == structure.discipline_names.size();
}

}  // namespace

void check_together(const Scenario& scenario, const std::vector<const Tree*>& trees,
                    const base::Problems& before, base::Problems& problems) {
  const auto& known = before.all();
  if (std::any_of(known.begin(), known.end(), hides_names)) return;
  base::Problems found;
  const auto tell = [&](const Tree& tree) {
    for (base::Problem problem : found.all()) {
      const auto hidden = [&](const base::Problem& one) { return depends_on(problem, one); };
      if (std::any_of(known.begin(), known.end(), hidden)) continue;
      if (problem.at.file.empty()) problem.at = position_of(tree, problem.path);
      report(problems, std::move(problem));
    }
  };
  const Structure structure = structure_of(scenario.initial(), found);
  for (std::size_t i = 0; i < trees.size(); ++i) {
    if (same_names(structure, scenario.policies[i].parameters)) {
      policy_of(scenario.policies[i], structure, found);
    }
    tell(*trees[i]);
  }
  const auto& all = problems.all();
  if (std::none_of(known.begin(), known.end(), hides_ways) &&
      std::none_of(all.begin(), all.end(), hides_ways)) {
    check_new_teams(scenario, structure, *trees.front(), problems);
  }
}

}  // namespace samenspel::scenario
