#include "samenspel/report/report_input.hpp"

#include "io/yaml_to_scenario.hpp"
#include "samenspel/comparison_json.hpp"
#include "samenspel/report/output_view.hpp"
#include "statistics/difference.hpp"

#include <utility>

namespace samenspel::command {
namespace {

std::vector<double> chosen(const std::vector<double>& values,
                           const std::vector<std::size_t>& positions) {
  std::vector<double> picked;
  for (const std::size_t position : positions) picked.push_back(values.at(position));
  return picked;
}

ComparedOutcome compared(const ComputedOutcome& outcome, std::size_t scenario,
                         const Matching& matching) {
  ComparedOutcome one = outcome.words;
  if (outcome.values.front().empty() || outcome.values[scenario].empty()) return one;
  const std::vector<double> a = chosen(outcome.values.front(), matching.of_baseline);
  const std::vector<double> b = chosen(outcome.values[scenario], matching.of_other);
  one.difference =
      matching.paired ? statistics::paired_difference(a, b) : statistics::unpaired_difference(a, b);
  return one;
}

}  // namespace

ReportInput report_input(std::vector<ComparedScenario> scenarios) {
  ReportInput input;
  for (const ComparedScenario& one : scenarios) {
    base::Problems problems;
    std::optional<scenario::Scenario> asked =
        io::read_scenario_text(one.results.resolved_text, one.label, {}, problems);
    if (!problems.empty()) asked.reset();
    input.asked.push_back(std::move(asked));
  }
  if (scenarios.size() > 1) input.comparisons = compare_scenarios(scenarios, {});
  input.scenarios = std::move(scenarios);
  return input;
}

Json compared_json(const ReportInput& input, std::vector<ComputedOutcome> outcomes,
                   std::size_t& tested) {
  std::vector<std::vector<ComparedOutcome>> all;  // by outcome, then other scenario
  for (const ComputedOutcome& outcome : outcomes) {
    std::vector<ComparedOutcome> row;
    for (std::size_t s = 1; s < input.scenarios.size(); ++s) {
      row.push_back(compared(outcome, s, match(input.scenarios.front(), input.scenarios[s])));
    }
    all.push_back(std::move(row));
  }
  std::vector<ComparedOutcome*> together;
  for (auto& row : all) {
    for (ComparedOutcome& one : row) together.push_back(&one);
  }
  tested = judge(together, 0.05);
  Json rows = Json::array();
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    Json row{{"outcome", outcomes[i].words.variable},
             {"category", outcomes[i].words.label},
             {"unit", outcomes[i].words.unit},
             {"scenarios", Json::array()},
             {"differences", Json::array()}};
    for (const auto& values : outcomes[i].values) row["scenarios"].push_back(mean_json(values));
    for (const ComparedOutcome& one : all[i]) {
      row["differences"].push_back(compared_outcome_json(one));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace samenspel::command
