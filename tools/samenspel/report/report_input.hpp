#pragma once
// What a report is made of: scenarios with their results, and how they compare.

#include "core/scenario/scenario.hpp"
#include "samenspel/comparison.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace samenspel::command {

using Json = nlohmann::ordered_json;

struct ReportInput {
  std::vector<ComparedScenario> scenarios;               ///< the baseline first
  std::vector<std::optional<scenario::Scenario>> asked;  ///< as this program reads them; none: it
                                                         ///< no longer can
  std::optional<Comparisons> comparisons;                ///< none with one scenario
};

/// Parses what each scenario asked and compares when there are several.
ReportInput report_input(std::vector<ComparedScenario> scenarios);

/// How the scenarios of `input` differ in an outcome that is computed, not read: values of each
/// scenario over its replications, as matched with the baseline.
struct ComputedOutcome {
  ComparedOutcome words;                    ///< without a difference
  std::vector<std::vector<double>> values;  ///< by scenario, then replication; NaN: not observed
};

/// {"outcome", "category", "unit", "scenarios": [{"mean", "low", "high", "n"}], "differences":
/// [one for each other scenario, as compare --json has it]} for each; verdicts allow for all of
/// them together. `tested` gets their number.
Json compared_json(const ReportInput& input, std::vector<ComputedOutcome> outcomes,
                   std::size_t& tested);

// The parts of a page, each one value of the document. Numbers are of the file, or made of it by
// analysis/statistics.
Json scenarios_part(const ReportInput& input);    ///< questions, years, what differs, timelines
Json headlines_part(const ReportInput& input);    ///< H1 to H6
Json over_time_part(const ReportInput& input);    ///< months with bands, years of cost
Json places_part(const ReportInput& input);       ///< layers × areas, teams
Json spread_part(const ReportInput& input);       ///< waits by layer, needs left, endings
Json groups_part(const ReportInput& input);       ///< for whom it is better or worse
Json money_part(const ReportInput& input);        ///< budgets, books, kinds of cost, years
Json assumptions_part(const ReportInput& input);  ///< how many numbers are estimates
Json provenance_part(const ReportInput& input, const std::string& language);

}  // namespace samenspel::command
