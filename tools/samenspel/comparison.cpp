#include "samenspel/comparison.hpp"

#include "core/base/problems.hpp"
#include "core/scenario/nearest_key.hpp"
#include "core/scenario/tree.hpp"
#include "samenspel/estimates.hpp"
#include "samenspel/failures.hpp"
#include "samenspel/outcome_values.hpp"
#include "statistics/multiple.hpp"

#include <algorithm>
#include <cmath>

namespace samenspel::command {
namespace {

using observe::Better;
using observe::ScenarioResults;
using observe::Variable;
using statistics::Difference;

std::string id_of(const std::string& variable) {
  for (const observe::Headline& headline : observe::headlines()) {
    if (headline.output == variable) return std::string(headline.id);
  }
  return "";
}

[[noreturn]] void refuse_unknown(const ComparedScenario& scenario, const std::string& name) {
  std::vector<std::string> names;
  for (const Variable& variable : scenario.results.variables) names.push_back(variable.name);
  refuse({{scenario.file, 0, 0},
          "--outcome",
          "no output " + scenario::quoted_for_message(name) + " in scenario " + scenario.label,
          "one of its outputs (samenspel describe outputs)",
          scenario::nearest_key(name, names)});
}

/// What is compared, checked against every scenario.
std::vector<OutcomeName> names_of(const std::vector<ComparedScenario>& scenarios,
                                  const std::vector<std::string>& asked) {
  const ComparedScenario& baseline = scenarios.front();
  if (asked.empty()) return headline_outcomes(baseline.results);
  std::vector<OutcomeName> outcomes;
  for (const std::string& name : asked) {
    for (const ComparedScenario& one : scenarios) {
      if (find_variable(one.results, name) == nullptr) refuse_unknown(one, name);
    }
    const std::vector<OutcomeName> found = outcomes_of(baseline.results, name);
    if (found.empty()) {
      refuse({{baseline.file, 0, 0},
              "--outcome",
              name + ", a table or a series",
              "an output that is one number, or one for each category",
              ""});
    }
    outcomes.insert(outcomes.end(), found.begin(), found.end());
  }
  return outcomes;
}

void check_unit(const ComparedScenario& other, const Variable& baseline, const Variable& variable) {
  if (variable.unit == baseline.unit) return;
  refuse({{other.file, 0, 0},
          other.label + ", " + variable.name,
          "the unit " + variable.unit,
          baseline.unit + ", as in the baseline",
          ""});
}

ComparedOutcome compare_one(const ComparedScenario& baseline, const ComparedScenario& other,
                            const Matching& matching, const OutcomeName& name) {
  const Variable& variable = *find_variable(baseline.results, name.variable);
  ComparedOutcome outcome;
  outcome.id = id_of(name.variable);
  outcome.variable = name.variable;
  outcome.axis = name.axis;
  outcome.label = name.label;
  outcome.meaning = variable.long_name;
  outcome.unit = variable.unit;
  outcome.better = observe::better_of(name.variable);
  if (const Variable* same = find_variable(other.results, name.variable)) {
    check_unit(other, variable, *same);
  }
  const std::vector<double> a =
      independent(baseline.results, values_of(baseline.results, name, matching.of_baseline));
  const std::vector<double> b =
      independent(other.results, values_of(other.results, name, matching.of_other));
  if (a.empty() || b.empty()) return outcome;
  outcome.difference =
      matching.paired ? statistics::paired_difference(a, b) : statistics::unpaired_difference(a, b);
  return outcome;
}

/// Whether both sides are zero, or nothing was observed, in every comparison.
bool is_idle(const std::vector<Comparison>& others, std::size_t row) {
  return std::all_of(others.begin(), others.end(), [&](const Comparison& one) {
    const std::optional<Difference>& found = one.outcomes[row].difference;
    return !found || (found->baseline_mean == 0 && found->other_mean == 0);
  });
}

void leave_out_idle_categories(std::vector<Comparison>& others) {
  for (std::size_t row = others.front().outcomes.size(); row-- > 0;) {
    if (others.front().outcomes[row].label.empty() || !is_idle(others, row)) continue;
    for (Comparison& one : others) {
      one.outcomes.erase(one.outcomes.begin() + static_cast<std::ptrdiff_t>(row));
    }
  }
}

Verdict verdict_of(const ComparedOutcome& outcome, double level) {
  if (!outcome.difference || !outcome.adjusted_p) return Verdict::unknown;
  const double difference = outcome.difference->difference.estimate;
  if (difference == 0 && outcome.difference->standard_deviation == 0) return Verdict::same;
  if (*outcome.adjusted_p > level) return Verdict::not_shown;
  if (!outcome.better) return difference > 0 ? Verdict::higher : Verdict::lower;
  const bool is_better = (*outcome.better == Better::higher) == (difference > 0);
  return is_better ? Verdict::better : Verdict::worse;
}

std::string name_of(const ComparedOutcome& outcome) {
  const std::string name = outcome.id.empty() ? outcome.variable : outcome.id;
  return outcome.label.empty() ? name : name + " " + outcome.label;
}

/// Outcomes on which the same random numbers gain nothing.
void warn_of_correlation(Comparison& comparison) {
  std::string names;
  for (const ComparedOutcome& outcome : comparison.outcomes) {
    if (!outcome.difference || !outcome.difference->correlation) continue;
    if (*outcome.difference->correlation > 0) continue;
    names += (names.empty() ? "" : ", ") + name_of(outcome);
  }
  if (names.empty()) return;
  comparison.warnings.push_back(
      "the same random numbers gain nothing on " + names +
      " (correlation is not above 0): too few replications to see it, or scenarios that have "
      "little in common");
}

/// All outcomes of all scenarios together.
void judge_all(Comparisons& comparisons) {
  std::vector<ComparedOutcome*> outcomes;
  for (Comparison& one : comparisons.others) {
    for (ComparedOutcome& outcome : one.outcomes) outcomes.push_back(&outcome);
  }
  comparisons.family = judge(outcomes, comparisons.level);
}

}  // namespace

std::size_t judge(const std::vector<ComparedOutcome*>& outcomes, double level) {
  std::vector<ComparedOutcome*> tested;
  std::vector<double> p;
  for (ComparedOutcome* outcome : outcomes) {
    if (!outcome->difference || !outcome->difference->p) continue;
    tested.push_back(outcome);
    p.push_back(*outcome->difference->p);
  }
  const std::vector<double> adjusted = statistics::holm_adjusted(p);
  for (std::size_t i = 0; i < tested.size(); ++i) {
    tested[i]->adjusted_p = adjusted[i];
    tested[i]->verdict = verdict_of(*tested[i], level);
  }
  return p.size();
}

std::string verdict_word(Verdict verdict) {
  constexpr const char* words[] = {"better",    "worse", "higher", "lower",
                                   "not_shown", "same",  "unknown"};
  return words[static_cast<std::size_t>(verdict)];
}

Comparisons compare_scenarios(std::vector<ComparedScenario> scenarios,
                              const std::vector<std::string>& outcomes) {
  const std::vector<OutcomeName> names = names_of(scenarios, outcomes);
  Comparisons comparisons;
  const ComparedScenario& baseline = scenarios.front();
  for (std::size_t s = 1; s < scenarios.size(); ++s) {
    Comparison one;
    const Matching matching = match(baseline, scenarios[s]);
    one.paired = matching.paired;
    one.warnings = warnings_of(baseline, scenarios[s]);
    for (const OutcomeName& name : names) {
      one.outcomes.push_back(compare_one(baseline, scenarios[s], matching, name));
    }
    warn_of_correlation(one);
    one.other = scenarios[s];
    one.other.results.variables.clear();
    comparisons.others.push_back(std::move(one));
  }
  leave_out_idle_categories(comparisons.others);
  judge_all(comparisons);
  comparisons.baseline = std::move(scenarios.front());
  return comparisons;
}

}  // namespace samenspel::command
