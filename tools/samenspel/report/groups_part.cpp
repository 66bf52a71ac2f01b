// For whom it is better or worse: areas, layers, needs, urgency.

#include "core/observe/headline.hpp"
#include "samenspel/report/output_view.hpp"
#include "samenspel/report/report_input.hpp"

#include <cmath>
#include <limits>
#include <utility>

namespace samenspel::command {
namespace {

using observe::Better;
using observe::ScenarioResults;

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

struct Measure {
  std::string name;
  std::string unit;
  std::vector<std::string> axes;  ///< the first is that of the groups; none: one group
  /// For one replication and group.
  double (*value)(const ScenarioResults&, const OutputView&, std::size_t r, std::size_t group);
  Better better = Better::lower;
};

double same(const ScenarioResults&, const OutputView& view, std::size_t r, std::size_t group) {
  return view.at(r, group);
}
double rest(const ScenarioResults&, const OutputView& view, std::size_t r, std::size_t group) {
  return 1 - view.at(r, group);
}
/// Mean over the years that are followed.
double over_years(const ScenarioResults&, const OutputView& view, std::size_t r,
                  std::size_t group) {
  double sum = 0, years = 0;
  for (std::size_t y = 0; y < view.size(1); ++y) {
    if (std::isnan(view.at(r, group, y))) continue;
    sum += view.at(r, group, y);
    ++years;
  }
  return years > 0 ? sum / years : nothing;
}
/// Share of recognised bricks that are left undone.
double left_share(const ScenarioResults& scenario, const OutputView& left, std::size_t r,
                  std::size_t domain) {
  const auto laid = OutputView::of(scenario, "bricks_laid", {"domain"});
  if (!laid) return nothing;
  const double all = left.at(r, domain) + laid->at(r, domain);
  return all > 0 ? left.at(r, domain) / all : nothing;
}

std::vector<Measure> measures() {
  return {{"h1_by_area", "day", {"area", "year"}, over_years},
          {"over_norm_by_area", "1", {"area"}, same},
          {"over_norm_by_priority", "1", {"priority"}, same},
          {"over_norm_by_domain", "1", {"domain"}, same},
          {"wait_within_norm", "1", {"layer"}, rest},
          {"bricks_left", "1", {"domain"}, left_share},
          {"first_help_days_at_risk", "day", {}, same},
          {"first_help_days_of_others", "day", {}, same},
          {"h1_days_beyond_team", "day", {}, same}};
}

std::vector<ComputedOutcome> outcomes_of(const ReportInput& input, const Measure& measure) {
  std::vector<ComputedOutcome> outcomes;
  const auto baseline = OutputView::of(input.scenarios.front().results, measure.name, measure.axes);
  if (!baseline) return outcomes;
  const std::size_t groups = measure.axes.empty() ? 1 : baseline->size(0);
  for (std::size_t g = 0; g < groups; ++g) {
    ComputedOutcome outcome;
    outcome.words.variable = measure.name;
    if (!measure.axes.empty()) outcome.words.label = category_of(baseline->axis(0), g);
    outcome.words.unit = measure.unit;
    outcome.words.better = measure.better;
    for (const ComparedScenario& one : input.scenarios) {
      const auto view = OutputView::of(one.results, measure.name, measure.axes);
      std::vector<double> values;
      // The same groups, or none: areas of another city are not compared.
      const bool fits =
          view && (measure.axes.empty() ||
                   (g < view->size(0) && category_of(view->axis(0), g) == outcome.words.label));
      if (fits) {
        values = by_replication(view->replications(), [&](std::size_t r) {
          return measure.value(one.results, *view, r, g);
        });
      }
      outcome.values.push_back(std::move(values));
    }
    outcomes.push_back(std::move(outcome));
  }
  return outcomes;
}

}  // namespace

Json groups_part(const ReportInput& input) {
  std::vector<ComputedOutcome> all;
  for (const Measure& measure : measures()) {
    for (ComputedOutcome& one : outcomes_of(input, measure)) all.push_back(std::move(one));
  }
  std::size_t tested = 0;
  Json rows = compared_json(input, std::move(all), tested);
  return {{"rows", std::move(rows)}, {"tested", tested}};
}

}  // namespace samenspel::command
