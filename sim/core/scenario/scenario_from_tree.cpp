#include "core/scenario/scenario_from_tree.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/sha256.hpp"
#include "core/scenario/names.hpp"
#include "core/scenario/policy.hpp"
#include "core/scenario/read.hpp"
#include "core/scenario/report.hpp"
#include "core/scenario/role_visitor.hpp"
#include "core/scenario/timeline.hpp"
#include "core/scenario/to_tree.hpp"
#include "core/scenario/tree_to_yaml.hpp"

namespace samenspel::scenario {

namespace {

const std::vector<std::string> keys_of_files = {"extends", "timeline"};

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

/// Whether a problem leaves open which teams, disciplines and domains there are.
bool hides_names(const base::Problem& problem) {
  const std::string& path = problem.path;
  const std::size_t dots = static_cast<std::size_t>(std::count(path.begin(), path.end(), '.'));
  const bool in_needs = path.rfind("needs.", 0) == 0;
  const bool unknown_key = problem.found == "an unknown key";
  return path.empty() || path == "teams" || path == "disciplines" || path == "needs" ||
         path == "needs.domains" || (unknown_key && (dots == 0 || (dots == 1 && in_needs)));
}

/// Whether something at or below this path is wrong already.
bool is_reported(const base::Problems& problems, const std::string& path) {
  const auto& all = problems.all();
  return std::any_of(all.begin(), all.end(), [&](const base::Problem& known) {
    return known.path.compare(0, path.size(), path) == 0 &&
           (known.path.size() == path.size() || known.path[path.size()] == '[' ||
            known.path[path.size()] == '.');
  });
}

bool same_names(const Structure& structure, const Parameters& p) {
  return p.city.areas.size() == structure.areas.size() &&
         p.teams.size() == structure.teams.size() &&
         p.needs.domains.size() == structure.domains() &&
         p.disciplines.size() == structure.discipline_names.size();
}

/// Reports what names and numbers do wrong together. While some of them are wrong one by one, only
/// names that do not exist, and none where names could not be read.
void check_together(const Scenario& scenario, const std::vector<const Tree*>& trees, bool whole,
                    base::Problems& problems) {
  const base::Problems before = problems;
  if (std::any_of(before.all().begin(), before.all().end(), hides_names)) return;
  base::Problems found;
  const Structure structure = structure_of(scenario.initial(), found);
  bool reported = false;
  for (std::size_t i = 0; i < trees.size() && !reported; ++i) {
    if (same_names(structure, scenario.policies[i].parameters)) {
      policy_of(scenario.policies[i], structure, found);
    }
    for (base::Problem problem : found.all()) {
      if (!whole && (!is_unknown_name(problem) || is_reported(before, problem.path))) continue;
      if (problem.at.file.empty()) problem.at = position_of(*trees[i], problem.path);
      report(problems, std::move(problem));
      reported = true;
    }
  }
}

std::string resolved(const Scenario& scenario, const std::vector<base::Date>& dates) {
  Tree first = resolved_tree(scenario.initial());
  std::vector<std::pair<base::Date, Tree>> later;
  for (std::size_t i = 1; i < scenario.policies.size(); ++i) {
    later.emplace_back(dates[i - 1], resolved_tree(scenario.policies[i].parameters));
  }
  return yaml_text(with_timeline(std::move(first), later));
}

}  // namespace

base::Date start_date(const Run& run) {
  const auto whole_years = static_cast<std::int32_t>(std::floor(run.warm_up_years));
  const double rest = run.warm_up_years - whole_years;
  const base::Date first{static_cast<std::int32_t>(run.first_year) - whole_years, 1, 1};
  constexpr double days_per_year = 365;
  return base::date_of(base::day_number(first) - static_cast<std::int32_t>(rest * days_per_year));
}

std::optional<Scenario> scenario_from_tree(Tree tree, const std::string& name,
                                           base::Problems& all_problems) {
  base::Problems problems;
  Scenario scenario;
  scenario.name = name;
  const std::vector<DatedChange> changes = take_timeline(tree, problems);
  scenario.policies.push_back({0, read<Parameters>(tree, problems, {}, keys_of_files)});
  const base::Calendar calendar(start_date(scenario.initial().run));

  const auto later = complete_trees(tree, changes);
  std::vector<const Tree*> trees = {&tree};
  std::vector<base::Date> dates;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    check_change(changes[i].set, scenario.initial(), problems);
    const std::int32_t day = calendar.day(changes[i].from);
    if (day <= 0) {
      report(problems, {changes[i].at, "timeline[" + std::to_string(i + 1) + "].from",
                        base::to_text(changes[i].from),
                        "a date after the start on " + base::to_text(calendar.start()), ""});
    }
    scenario.policies.push_back({day, read<Parameters>(later[i].second, problems)});
    trees.push_back(&later[i].second);
    dates.push_back(changes[i].from);
  }
  const bool whole = problems.empty() && all_problems.empty();
  check_together(scenario, trees, whole, problems);
  if (!problems.empty()) {
    all_problems.add(in_file_order(problems));
    return std::nullopt;
  }
  scenario.resolved_text = resolved(scenario, dates);
  scenario.hash = base::sha256(scenario.resolved_text);
  return scenario;
}

}  // namespace samenspel::scenario
