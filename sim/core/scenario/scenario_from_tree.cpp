#include "core/scenario/scenario_from_tree.hpp"

#include <cmath>
#include <utility>

#include "core/base/sha256.hpp"
#include "core/scenario/check_together.hpp"
#include "core/scenario/read.hpp"
#include "core/scenario/report.hpp"
#include "core/scenario/role_visitor.hpp"
#include "core/scenario/timeline.hpp"
#include "core/scenario/to_tree.hpp"
#include "core/scenario/tree_to_yaml.hpp"

namespace samenspel::scenario {

namespace {

const std::vector<std::string> keys_of_files = {"extends", "timeline"};

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
    const std::int32_t day = changes[i].has_date ? calendar.day(changes[i].from) : 1;
    if (day <= 0) {
      report(problems,
             {changes[i].at, join_path(changes[i].path, "from"), base::to_text(changes[i].from),
              "a date after the start on " + base::to_text(calendar.start()), ""});
    }
    scenario.policies.push_back({day, read<Parameters>(later[i].second, problems)});
    trees.push_back(&later[i].second);
    dates.push_back(changes[i].from);
  }
  base::Problems before = all_problems;
  before.add(problems);
  check_together(scenario, trees, before, problems);
  if (!problems.empty()) {
    all_problems.add(in_file_order(problems));
    return std::nullopt;
  }
  scenario.resolved_text = resolved(scenario, dates);
  scenario.hash = base::sha256(scenario.resolved_text);
  return scenario;
}

}  // namespace samenspel::scenario
