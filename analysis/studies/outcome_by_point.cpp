#include "studies/outcome_by_point.hpp"

#include <algorithm>
#include <cmath>

namespace samenspel::studies {
namespace {

/// Mean over the replications of one point, those without observation left out.
void add_point(PointOutcome& outcome, const std::vector<double>& values) {
  double sum = 0, squares = 0, count = 0;
  for (const double value : values) {
    if (std::isnan(value)) continue;
    sum += value;
    ++count;
  }
  const double mean = count > 0 ? sum / count : std::nan("");
  for (const double value : values) {
    if (!std::isnan(value)) squares += (value - mean) * (value - mean);
  }
  outcome.mean.push_back(mean);
  if (count > 1) outcome.variance_of_mean += squares / (count - 1) / count;
}

}  // namespace

std::vector<PointOutcome> outcomes_by_point(const observe::ScenarioResults& scenario,
                                            const std::string& output) {
  const auto variable =
      std::find_if(scenario.variables.begin(), scenario.variables.end(),
                   [&](const observe::Variable& one) { return one.name == output; });
  if (variable == scenario.variables.end() || variable->axes.size() < 2 ||
      variable->axes.size() > 3) {
    return {};
  }
  const std::size_t points = scenario.axes[0].size(), replications = scenario.axes[1].size();
  std::vector<std::string> labels{""};
  if (variable->axes.size() == 3) {
    const auto axis =
        std::find_if(scenario.axes.begin(), scenario.axes.end(),
                     [&](const observe::Axis& one) { return one.name == variable->axes[2]; });
    labels = axis->labels;
  }
  std::vector<PointOutcome> outcomes;
  std::vector<double> values(replications);
  for (std::size_t l = 0; l < labels.size(); ++l) {
    PointOutcome outcome{
        labels[l].empty() ? output : output + ", " + labels[l], variable->unit, {}, 0};
    for (std::size_t p = 0; p < points; ++p) {
      for (std::size_t r = 0; r < replications; ++r) {
        values[r] = variable->data[(p * replications + r) * labels.size() + l];
      }
      add_point(outcome, values);
    }
    outcome.variance_of_mean /= static_cast<double>(points);
    outcomes.push_back(std::move(outcome));
  }
  return outcomes;
}

}  // namespace samenspel::studies
