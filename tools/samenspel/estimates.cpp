#include "samenspel/estimates.hpp"

#include "calibration/draws.hpp"
#include "core/base/check.hpp"
#include "statistics/nested.hpp"

#include <algorithm>
#include <cmath>

namespace samenspel::command {
namespace {

const observe::Axis* find_axis(const observe::ScenarioResults& scenario, const std::string& name) {
  const auto found = std::find_if(scenario.axes.begin(), scenario.axes.end(),
                                  [&](const observe::Axis& axis) { return axis.name == name; });
  return found == scenario.axes.end() ? nullptr : &*found;
}

/// Every `step`-th number from `first` on, as far as it was observed; of replications that share a
/// draw of parameters their mean.
std::vector<double> observed(const observe::ScenarioResults& scenario,
                             const std::vector<double>& data, std::size_t first, std::size_t step) {
  std::vector<double> values;
  for (std::size_t i = first; i < data.size(); i += step) values.push_back(data[i]);
  values = independent(scenario, std::move(values));
  values.erase(std::remove_if(values.begin(), values.end(), [](double v) { return std::isnan(v); }),
               values.end());
  return values;
}

statistics::Interval interval_of(const std::vector<double>& values) {
  return values.empty() ? statistics::Interval{} : statistics::t_interval(values);
}

}  // namespace

std::vector<Estimate> estimates_of(const observe::ScenarioResults& scenario,
                                   const observe::Variable& variable) {
  if (variable.axes.size() == 1)
    return {{"", interval_of(observed(scenario, variable.data, 0, 1))}};
  if (variable.axes.size() != 2) return {};
  const observe::Axis* axis = find_axis(scenario, variable.axes[1]);
  SAMENSPEL_CHECK(axis != nullptr, "every axis of an output is in its scenario");
  std::vector<Estimate> estimates;
  for (std::size_t i = 0; i < axis->labels.size(); ++i) {
    estimates.push_back(
        {axis->labels[i], interval_of(observed(scenario, variable.data, i, axis->labels.size()))});
  }
  return estimates;
}

std::vector<double> independent(const observe::ScenarioResults& scenario,
                                std::vector<double> values) {
  if (find_variable(scenario, calibration::particle_variable) == nullptr) return values;
  return statistics::group_means(values, calibration::replications_per_draw);
}

const observe::Variable* find_variable(const observe::ScenarioResults& scenario,
                                       const std::string& name) {
  const auto found =
      std::find_if(scenario.variables.begin(), scenario.variables.end(),
                   [&](const observe::Variable& variable) { return variable.name == name; });
  return found == scenario.variables.end() ? nullptr : &*found;
}

}  // namespace samenspel::command
