#include "samenspel/experiment.hpp"

#include "core/scenario/number_text.hpp"
#include "io/failure.hpp"
#include "io/hdf5_to_results.hpp"
#include "io/yaml_to_scenario.hpp"
#include "samenspel/branches.hpp"
#include "samenspel/completion.hpp"
#include "samenspel/estimates.hpp"
#include "samenspel/failures.hpp"
#include "studies/plan_with.hpp"

#include <iostream>
#include <optional>
#include <set>

namespace samenspel::command {
namespace {

using scenario::Scenario;

constexpr const char* default_scenario = "utrecht";

void keep(std::optional<Scenario> found, std::vector<Scenario>& scenarios) {
  if (found) scenarios.push_back(std::move(*found));
}

/// The scenarios of a results file, from the texts it holds.
std::vector<Scenario> scenarios_from(const std::string& file, const RunOptions& options,
                                     base::Problems& problems) {
  const observe::Results results = io::hdf5_to_results(file, io::ReadPart::descriptions);
  std::vector<Scenario> scenarios;
  for (const observe::ScenarioResults& old : results.scenarios) {
    keep(io::read_scenario_text(old.resolved_text, old.name, options.assignments, problems),
         scenarios);
    const bool same = problems.empty() && scenarios.back().hash == old.hash;
    if (problems.empty() && options.assignments.empty() && !same) {
      std::cerr << "samenspel: " << file << ": scenario " << old.name << " was resolved by version "
                << results.program_version << " and has other keys now; results may differ\n";
    }
  }
  return scenarios;
}

/// Those of a run that was killed.
std::vector<Scenario> scenarios_of_part(const io::PartHead& head, const RunOptions& options,
                                        base::Problems& problems) {
  std::vector<Scenario> scenarios;
  for (std::size_t s = 0; s < head.names.size(); ++s) {
    keep(io::read_scenario_text(head.resolved_texts[s], head.names[s], options.assignments,
                                problems),
         scenarios);
  }
  return scenarios;
}

std::vector<Scenario> scenarios_named(const RunOptions& options, base::Problems& problems) {
  std::vector<std::string> names = options.scenarios;
  if (names.empty()) names.emplace_back(default_scenario);
  std::vector<Scenario> scenarios;
  base::Problems doubts;
  for (const std::string& name : names) {
    keep(io::read_scenario(name, options.assignments, problems, &doubts), scenarios);
  }
  warn_of(doubts);
  return scenarios;
}

/// `key` is one number for all scenarios.
void require_same(const std::string& first, const std::string& other, const std::string& name,
                  const std::string& key, const std::string& option) {
  if (first == other) return;
  throw io::UserFault("scenario " + name + " has " + key + " " + other +
                      ", the first scenario has " + first +
                      "; scenarios run together share it: give " + option);
}
void require_same(std::int64_t first, std::int64_t other, const std::string& name,
                  const std::string& key, const std::string& option) {
  require_same(std::to_string(first), std::to_string(other), name, key, option);
}

/// Scenarios in one file have different names and share seed, replications and record.
void check_together(const std::vector<Scenario>& scenarios) {
  const scenario::Run& first = scenarios.front().initial().run;
  std::set<std::string> names;
  for (const Scenario& one : scenarios) {
    const scenario::Run& run = one.initial().run;
    if (!names.insert(one.name).second) {
      throw io::UserFault("two scenarios are named " + one.name +
                          "; results are kept by name: give one of the files another name");
    }
    require_same(first.seed, run.seed, one.name, "run.seed", "--seed");
    require_same(first.replications, run.replications, one.name, "run.replications",
                 "--replications");
    require_same(scenario::number_text(first.precision), scenario::number_text(run.precision),
                 one.name, "run.precision", "--precision");
    require_same(first.max_replications, run.max_replications, one.name, "run.max_replications",
                 "--max-replications");
    if (run.record != first.record) {
      throw io::UserFault("scenario " + one.name + " records other things than the first; give " +
                          "--record");
    }
  }
}

void tell_of_part(const Experiment& experiment) {
  const std::size_t whole = experiment.part->pieces() / experiment.plans.size();
  std::cerr << "samenspel: going on from " << whole << " of " << experiment.replications
            << " replications that a killed run had finished\n";
}

std::vector<Scenario> scenarios_of(const RunOptions& options, const Experiment& experiment,
                                   base::Problems& problems) {
  if (experiment.checkpoints)
    return scenarios_on_branch(*experiment.checkpoints, options, problems);
  if (experiment.part) return scenarios_of_part(experiment.part->head(), options, problems);
  if (!options.resume.empty()) return scenarios_from(options.resume, options, problems);
  if (!options.from.empty()) return scenarios_from(options.from, options, problems);
  return scenarios_named(options, problems);
}

bool has_draws(const std::string& file) {
  const observe::Results results = io::hdf5_to_results(file, io::ReadPart::descriptions);
  return !results.scenarios.empty() &&
         find_variable(results.scenarios.front(), calibration::particle_variable) != nullptr;
}

/// From the posterior that is given or was given when the run began, else from the results that are
/// repeated.
void take_draws(const RunOptions& options, Experiment& experiment) {
  experiment.draws_from = options.parameters;
  if (experiment.part && options.parameters.empty()) {
    experiment.draws_from = experiment.part->head().posterior;
  }
  if (!experiment.draws_from.empty()) {
    experiment.draws = std::make_shared<calibration::Draws>(
        io::hdf5_to_results(experiment.draws_from), experiment.draws_from);
    experiment.draws_sha256 = experiment.draws->sha256();
  } else if (!options.from.empty() && has_draws(options.from)) {
    auto kept = calibration::Draws::of_run(io::hdf5_to_results(options.from), options.from);
    if (kept) experiment.draws = std::make_shared<calibration::Draws>(std::move(*kept));
  }
}

void check_draws(const RunOptions& options, const Experiment& experiment) {
  const std::size_t most = experiment.draws->most_replications();
  if (static_cast<std::size_t>(experiment.replications) > most) {
    throw io::UserFault(options.from + ": holds the parameters of " + std::to_string(most) +
                        " replications, and " + std::to_string(experiment.replications) +
                        " are asked for; run its scenario with --parameters for more");
  }
  if (experiment.part && experiment.part->head().posterior_sha256 != experiment.draws_sha256) {
    throw io::UserFault(options.resume + ": was begun with parameters of " +
                        experiment.part->head().posterior + ", which is another posterior");
  }
}

}  // namespace

run::Plan drawn_plan(const Experiment& experiment, const run::Plan& plan,
                     std::uint32_t replication) {
  base::Problems problems;
  const Scenario& asked = plan.scenario;
  const std::size_t row = experiment.draws->row(replication, experiment.seed);
  const auto assignments = experiment.draws->assignments(row, asked, problems);
  throw_if_any(problems);
  auto ready = studies::plan_with(asked, assignments, problems);
  throw_if_any(problems);
  return std::move(*ready);
}

Experiment experiment_of(const RunOptions& options) {
  base::Problems problems;
  Experiment experiment;
  if (!options.from_checkpoint.empty()) {
    experiment.checkpoints = std::make_shared<io::CheckpointReader>(options.from_checkpoint);
  }
  if (!options.resume.empty()) experiment.part = part_to_complete(options.resume);
  const std::vector<Scenario> scenarios = scenarios_of(options, experiment, problems);
  throw_if_any(problems);
  check_together(scenarios);
  for (const Scenario& one : scenarios) {
    base::Problems found;
    experiment.plans.push_back(run::plan_of(one, found));
    problems.add(found);
  }
  throw_if_any(problems);
  try {
    take_draws(options, experiment);
  } catch (const std::invalid_argument& fault) {
    throw io::UserFault(fault.what());
  }
  const scenario::Run& run = scenarios.front().initial().run;
  experiment.seed = static_cast<std::uint64_t>(run.seed);
  experiment.precision = run.precision;
  if (options.has_max_replications && run.precision <= 0) {
    throw io::UserFault("--max-replications counts only with --precision");
  }
  experiment.replications =
      static_cast<int>(run.precision > 0 ? run.max_replications : run.replications);
  experiment.record = run.record;
  if (experiment.draws && !experiment.plans.empty()) {
    check_draws(options, experiment);
    for (const run::Plan& plan : experiment.plans) {
      static_cast<void>(drawn_plan(experiment, plan, 0));
    }
  }
  if (experiment.checkpoints) check_replications(experiment);
  if (experiment.part) {
    tell_of_part(experiment);
  } else if (!options.resume.empty()) {
    experiment.done = results_to_complete(options.resume, experiment);
    experiment.done_in = options.resume;
  }
  return experiment;
}

}  // namespace samenspel::command
