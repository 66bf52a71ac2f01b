#include "samenspel/explanation.hpp"

#include "core/base/problems.hpp"
#include "samenspel/failures.hpp"
#include "samenspel/outcome_values.hpp"
#include "samenspel/run_experiment.hpp"
#include "statistics/shapley.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace samenspel::command {
namespace {

using statistics::Interval;

std::uint64_t seed_of(const ComparedScenario& scenario) {
  return std::stoull(scenario.seed, nullptr, 16);
}

void check_paired(const ComparedScenario& baseline, const Comparison& comparison) {
  if (comparison.paired) return;
  refuse({{comparison.other.file, 0, 0},
          "--explain",
          "the seed " + comparison.other.seed + " of " + comparison.other.label,
          baseline.seed + ", as in the baseline",
          ""});
}

int replications_of(const ComparedScenario& baseline, const Comparison& comparison,
                    const ExplainOptions& options) {
  const Matching matching = match(baseline, comparison.other);
  const int most = static_cast<int>(matching.of_baseline.size());
  return options.replications > 0 ? std::min(options.replications, most) : most;
}

Interval interval_of(const std::vector<double>& values) {
  return values.empty() ? Interval{} : statistics::t_interval(values);
}

/// The outcome in every mix: [mix][replication].
std::vector<std::vector<double>> by_mix(const observe::Results& results, const OutcomeName& name) {
  std::vector<std::size_t> replications(static_cast<std::size_t>(results.replications_done));
  std::iota(replications.begin(), replications.end(), std::size_t{0});
  std::vector<std::vector<double>> values;
  for (const observe::ScenarioResults& one : results.scenarios) {
    values.push_back(values_of(one, name, replications));
  }
  return values;
}

/// The outcome of one replication in every mix; empty when one did not observe it.
std::vector<double> across(const std::vector<std::vector<double>>& values,
                           std::size_t replication) {
  std::vector<double> mixes;
  for (const std::vector<double>& of_mix : values) {
    if (replication >= of_mix.size() || std::isnan(of_mix[replication])) return {};
    mixes.push_back(of_mix[replication]);
  }
  return mixes;
}

ExplainedOutcome explain_one(const observe::Results& results, const OutcomeName& name,
                             std::size_t groups) {
  const std::vector<std::vector<double>> values = by_mix(results, name);
  std::vector<double> total;
  std::vector<std::vector<double>> parts(groups), alone(groups);
  for (std::size_t r = 0; r < static_cast<std::size_t>(results.replications_done); ++r) {
    const std::vector<double> mixes = across(values, r);
    if (mixes.empty()) continue;
    total.push_back(mixes.back() - mixes.front());
    const std::vector<double> shares = statistics::shapley_parts(mixes);
    for (std::size_t g = 0; g < groups; ++g) {
      parts[g].push_back(shares[g]);
      alone[g].push_back(mixes[std::size_t{1} << g] - mixes.front());
    }
  }
  ExplainedOutcome outcome{interval_of(total), {}};
  for (std::size_t g = 0; g < groups; ++g) {
    outcome.parts.push_back({interval_of(parts[g]), interval_of(alone[g])});
  }
  return outcome;
}

/// Whether this program finds another difference than the files hold, on as many replications.
bool disagrees(const ComparedOutcome& told, const ExplainedOutcome& found) {
  if (!told.difference || told.difference->count() != found.total.count) return false;
  const double scale =
      std::abs(told.difference->baseline_mean) + std::abs(told.difference->other_mean);
  return std::abs(told.difference->difference.estimate - found.total.estimate) > 1e-9 * scale;
}

}  // namespace

Explanation explain(const ComparedScenario& baseline, const Comparison& comparison,
                    const ExplainOptions& options, const std::atomic<bool>& cancelled) {
  check_paired(baseline, comparison);
  Experiment experiment;
  experiment.seed = seed_of(baseline);
  experiment.replications = replications_of(baseline, comparison, options);
  Mixes mixes = mixes_of(baseline.results.resolved_text, comparison.other.results.resolved_text,
                         {experiment.seed, experiment.replications});
  Explanation explanation;
  explanation.groups = mixes.groups;
  if (mixes.groups.empty()) return explanation;
  experiment.plans = std::move(mixes.plans);
  Progress progress(first_target(experiment) * static_cast<int>(experiment.plans.size()), "runs",
                    options.progress);
  const Outcome outcome = run_experiment(experiment, options.threads, cancelled, progress);
  explanation.replications = outcome.results.replications_done;
  bool same = true;
  for (const ComparedOutcome& told : comparison.outcomes) {
    explanation.outcomes.push_back(explain_one(
        outcome.results, {told.variable, told.axis, told.label}, explanation.groups.size()));
    same = same && !disagrees(told, explanation.outcomes.back());
  }
  if (!same) {
    explanation.warnings.push_back(
        "this program finds other differences than the results hold (made by " + baseline.version +
        "): parts add up to what it finds now");
  }
  return explanation;
}

}  // namespace samenspel::command
