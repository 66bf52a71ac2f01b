#include "samenspel/outcome_values.hpp"

#include "core/observe/headline.hpp"
#include "samenspel/estimates.hpp"

#include <algorithm>

namespace samenspel::command {
namespace {

const observe::Axis* category_axis(const observe::ScenarioResults& scenario,
                                   const observe::Variable& variable) {
  if (variable.axes.size() != 2) return nullptr;
  const auto found =
      std::find_if(scenario.axes.begin(), scenario.axes.end(),
                   [&](const observe::Axis& axis) { return axis.name == variable.axes[1]; });
  return found == scenario.axes.end() || found->labels.empty() ? nullptr : &*found;
}

}  // namespace

std::vector<OutcomeName> outcomes_of(const observe::ScenarioResults& scenario,
                                     const std::string& name) {
  const observe::Variable* variable = find_variable(scenario, name);
  if (variable == nullptr) return {};
  if (variable->axes.size() == 1) return {{name, "", ""}};
  std::vector<OutcomeName> outcomes;
  if (const observe::Axis* axis = category_axis(scenario, *variable)) {
    for (const std::string& label : axis->labels) outcomes.push_back({name, axis->name, label});
  }
  return outcomes;
}

std::vector<OutcomeName> headline_outcomes(const observe::ScenarioResults& scenario) {
  std::vector<OutcomeName> outcomes;
  for (const observe::Headline& headline : observe::headlines()) {
    for (OutcomeName& one : outcomes_of(scenario, std::string(headline.output))) {
      outcomes.push_back(std::move(one));
    }
  }
  return outcomes;
}

std::vector<double> values_of(const observe::ScenarioResults& scenario, const OutcomeName& outcome,
                              std::span<const std::size_t> replications) {
  const observe::Variable* variable = find_variable(scenario, outcome.variable);
  if (variable == nullptr) return {};
  std::size_t step = 1;
  std::size_t first = 0;
  if (const observe::Axis* axis = category_axis(scenario, *variable)) {
    const auto found = std::find(axis->labels.begin(), axis->labels.end(), outcome.label);
    if (axis->name != outcome.axis || found == axis->labels.end()) return {};
    step = axis->labels.size();
    first = static_cast<std::size_t>(found - axis->labels.begin());
  } else if (variable->axes.size() != 1 || !outcome.axis.empty()) {
    return {};
  }
  std::vector<double> values;
  for (const std::size_t replication : replications) {
    values.push_back(variable->data.at(replication * step + first));
  }
  return values;
}

}  // namespace samenspel::command
