#include "samenspel/stopping.hpp"

#include "core/observe/headline.hpp"
#include "samenspel/outcome_values.hpp"
#include "samenspel/shown_outcome.hpp"
#include "statistics/difference.hpp"
#include "statistics/interval.hpp"
#include "statistics/replication.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <vector>

namespace samenspel::command {
namespace {

using observe::ScenarioResults;
using statistics::Interval;

std::vector<std::size_t> all_replications(const ScenarioResults& scenario) {
  for (const observe::Axis& axis : scenario.axes) {
    if (axis.name != "replication") continue;
    std::vector<std::size_t> positions(axis.size());
    std::iota(positions.begin(), positions.end(), std::size_t{0});
    return positions;
  }
  return {};
}

std::vector<double> values(const ScenarioResults& scenario, const OutcomeName& outcome) {
  return values_of(scenario, outcome, all_replications(scenario));
}

std::optional<Interval> interval_of_mean(std::vector<double> values) {
  values.erase(std::remove_if(values.begin(), values.end(), [](double v) { return std::isnan(v); }),
               values.end());
  if (values.empty()) return std::nullopt;
  return statistics::t_interval(values);
}

/// The widest half-width of an outcome: of its mean, or of a difference from the first scenario.
std::optional<double> half_width(std::span<const ScenarioResults> scenarios,
                                 const OutcomeName& outcome) {
  const std::vector<double> first = values(scenarios.front(), outcome);
  if (scenarios.size() == 1) {
    const auto interval = interval_of_mean(first);
    return interval ? std::optional(interval->half_width()) : std::nullopt;
  }
  std::optional<double> widest;
  for (const ScenarioResults& other : scenarios.subspan(1)) {
    const std::vector<double> second = values(other, outcome);
    if (second.size() != first.size()) continue;
    const auto found = statistics::paired_difference(first, second);
    if (!found) continue;
    widest = std::max(widest.value_or(0), found->difference.half_width());
  }
  return widest;
}

/// Sum over the categories of the first scenario's means.
double scale_of(const ScenarioResults& first, const std::vector<OutcomeName>& categories) {
  double sum = 0;
  for (const OutcomeName& category : categories) {
    if (const auto interval = interval_of_mean(values(first, category))) {
      sum += std::abs(interval->estimate);
    }
  }
  return sum;
}

}  // namespace

int look_after(int done, int most) { return std::min(statistics::next_look(done), most); }

Look look(std::span<const ScenarioResults> scenarios, double precision) {
  const ScenarioResults& first = scenarios.front();
  Look result;
  result.replications = static_cast<int>(all_replications(first).size());
  for (const observe::Headline& headline : observe::headlines()) {
    const std::vector<OutcomeName> categories = outcomes_of(first, std::string(headline.output));
    const double scale = scale_of(first, categories);
    if (!(scale > 0)) continue;
    for (const OutcomeName& category : categories) {
      const std::optional<double> half = half_width(scenarios, category);
      if (!half || (!result.outcome.empty() && *half / scale <= result.widest)) continue;
      result.widest = *half / scale;
      result.outcome = shown(category.variable, category.label, category.variable, "").caption;
    }
  }
  result.reached = !result.outcome.empty() && result.widest <= precision;
  return result;
}

}  // namespace samenspel::command
