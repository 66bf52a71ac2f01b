#include "studies/plan_with.hpp"

#include "io/yaml_to_scenario.hpp"

namespace samenspel::studies {

std::optional<run::Plan> plan_with(const scenario::Scenario& scenario,
                                   const std::vector<std::string>& assignments,
                                   base::Problems& problems) {
  const auto changed =
      io::read_scenario_text(scenario.resolved_text, scenario.name, assignments, problems);
  if (!changed || !problems.empty()) return std::nullopt;
  run::Plan plan = run::plan_of(*changed, problems);
  if (!problems.empty()) return std::nullopt;
  return plan;
}

}  // namespace samenspel::studies
