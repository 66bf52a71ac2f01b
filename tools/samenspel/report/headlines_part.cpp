// H1 to H6 of every scenario, and how they differ from the baseline.

#include "core/observe/headline.hpp"
#include "samenspel/comparison_json.hpp"
#include "samenspel/estimates.hpp"
#include "samenspel/outcome_values.hpp"
#include "samenspel/report/output_view.hpp"
#include "samenspel/report/report_input.hpp"

#include <algorithm>
#include <numeric>

namespace samenspel::command {
namespace {

std::vector<double> all_values(const observe::ScenarioResults& scenario, std::size_t replications,
                               const OutcomeName& name) {
  std::vector<std::size_t> positions(replications);
  std::iota(positions.begin(), positions.end(), std::size_t{0});
  return values_of(scenario, name, positions);
}

/// Nothing happens in this category in any scenario.
bool is_idle(const Json& row) {
  return std::all_of(row.begin(), row.end(),
                     [](const Json& one) { return one["mean"].is_null() || one["mean"] == 0; });
}

const ComparedOutcome* find(const Comparison& comparison, const OutcomeName& name) {
  const auto found = std::find_if(comparison.outcomes.begin(), comparison.outcomes.end(),
                                  [&](const ComparedOutcome& one) {
                                    return one.variable == name.variable && one.label == name.label;
                                  });
  return found == comparison.outcomes.end() ? nullptr : &*found;
}

Json differences(const ReportInput& input, const OutcomeName& name) {
  Json list = Json::array();
  if (!input.comparisons) return list;
  for (const Comparison& one : input.comparisons->others) {
    const ComparedOutcome* outcome = find(one, name);
    list.push_back(outcome == nullptr ? Json() : compared_outcome_json(*outcome));
  }
  return list;
}

std::string id_of(const std::string& variable) {
  for (const observe::Headline& headline : observe::headlines()) {
    if (headline.output == variable) return std::string(headline.id);
  }
  return "";
}

void note(Json& list, const ComparedScenario& scenario, const char* kind) {
  list.push_back({{"scenario", scenario.label}, {"kind", kind}});
}

bool other_years(const ReportInput& input, std::size_t s) {
  if (!input.asked.front() || !input.asked[s]) return false;
  const scenario::Run& a = input.asked.front()->initial().run;
  const scenario::Run& b = input.asked[s]->initial().run;
  return a.first_year != b.first_year || a.years != b.years || a.warm_up_years != b.warm_up_years;
}

/// What makes a scenario hard to compare with the baseline.
Json notes(const ReportInput& input) {
  Json list = Json::array();
  const ComparedScenario& baseline = input.scenarios.front();
  for (std::size_t s = 1; s < input.scenarios.size(); ++s) {
    const ComparedScenario& one = input.scenarios[s];
    if (one.seed != baseline.seed) {
      note(list, one, "other_seed");
    } else if (one.replications() != baseline.replications()) {
      note(list, one, "other_replications");
    }
    if (one.version != baseline.version) note(list, one, "other_version");
    if (other_years(input, s)) note(list, one, "other_years");
  }
  return list;
}

}  // namespace

Json headlines_part(const ReportInput& input) {
  Json rows = Json::array();
  for (const OutcomeName& name : headline_outcomes(input.scenarios.front().results)) {
    Json scenarios = Json::array();
    for (const ComparedScenario& one : input.scenarios) {
      scenarios.push_back(mean_json(all_values(one.results, one.replications().size(), name)));
    }
    if (!name.label.empty() && is_idle(scenarios)) continue;
    const observe::Variable& variable =
        *find_variable(input.scenarios.front().results, name.variable);
    const auto better = observe::better_of(name.variable);
    rows.push_back({{"id", id_of(name.variable)},
                    {"outcome", name.variable},
                    {"category", name.label},
                    {"unit", variable.unit},
                    {"better", better ? Json(observe::better_name(*better)) : Json()},
                    {"scenarios", std::move(scenarios)},
                    {"differences", differences(input, name)}});
  }
  const bool paired =
      input.comparisons &&
      std::all_of(input.comparisons->others.begin(), input.comparisons->others.end(),
                  [](const Comparison& one) { return one.paired; });
  return {{"rows", std::move(rows)},
          {"tested", input.comparisons ? input.comparisons->family : 0},
          {"paired", paired},
          {"notes", notes(input)}};
}

}  // namespace samenspel::command
