#include "calibration/calibration_plan.hpp"

#include "calibration/moving.hpp"
#include "calibration/target_values.hpp"
#include "core/base/sha256.hpp"
#include "core/random/key.hpp"
#include "core/run/simulate.hpp"
#include "core/scenario/number_text.hpp"
#include "core/scenario/read.hpp"
#include "core/scenario/report.hpp"
#include "core/scenario/to_tree.hpp"
#include "core/scenario/tree_to_yaml.hpp"
#include "io/yaml_to_scenario.hpp"
#include "studies/positions.hpp"

#include <algorithm>
#include <stdexcept>

namespace samenspel::calibration {
namespace {

using scenario::number_text;

/// What holds for every particle whatever the file asks.
const std::vector<std::string> same_for_all = {"run.replications=1", "run.precision=0",
                                               "run.record=summary"};

std::vector<std::string> assignments_of(const Calibration& calibration) {
  std::vector<std::string> all = same_for_all;
  all.insert(all.end(), calibration.set.begin(), calibration.set.end());
  return all;
}

void check_counts(const Calibration& calibration, base::Problems& problems) {
  const auto none = [&](const char* path, const std::string& expected) {
    problems.add({{}, path, "none", expected, ""});
  };
  if (calibration.scenario.empty()) none("scenario", "the scenario that is calibrated");
  if (calibration.parameters.empty()) none("parameters", "one parameter or more");
  const bool counts = std::any_of(calibration.targets.begin(), calibration.targets.end(),
                                  [](const auto& one) { return one.second.weight > 0; });
  if (!counts) none("targets", "one target or more with a weight above 0");
}

void read_scenario(CalibrationPlan& plan, base::Problems& problems) {
  const Calibration& asked = plan.calibration;
  if (asked.scenario.empty()) return;
  const auto scenario = io::read_scenario(asked.scenario, assignments_of(asked), problems);
  if (!scenario) return;
  plan.scenario_name = scenario->name;
  plan.scenario_text = scenario->resolved_text;
  plan.scenario_hash = scenario->hash;
  plan.base_seed = static_cast<std::uint64_t>(scenario->initial().run.seed);
  plan.parameters = moving_keys(asked, *scenario, problems);
  base::Problems of_plan;
  const run::Plan ready = run::plan_of(*scenario, of_plan);
  if (of_plan.empty()) plan.targets = targets_of(asked, run::declarations_of(ready), problems);
  problems.add(of_plan);
}

std::string text_of(const Moving& moving) {
  const Prior& prior = moving.prior;
  return moving.name + " " + moving.asked + " " + prior_names[static_cast<int>(prior.kind)] + " " +
         number_text(prior.low) + " " + number_text(prior.high) + " " + number_text(prior.mean) +
         " " + number_text(prior.spread) + (moving.sets == Sets::factor ? " factor" : "") + "\n";
}

std::string text_of(const TargetAsked& asked, const Target& target) {
  return target.name + " " + asked.target + " " + asked.output + " " + asked.label + " " +
         asked.second_label + " " + number_text(target.accepted.middle) + " " +
         number_text(target.accepted.tolerance) + " " + number_text(target.accepted.weight) +
         (target.accepted.scale == TargetScale::ratio ? " ratio" : "") + "\n";
}

void fill_identity(CalibrationPlan& plan) {
  const Calibration& asked = plan.calibration;
  std::string parameters, targets;
  for (const Moving& one : plan.parameters) parameters += text_of(one);
  for (std::size_t t = 0; t < plan.targets.size(); ++t) {
    targets += text_of(asked.targets[t].second, plan.targets[t]);
  }
  plan.identity = {
      {"scenario", plan.scenario_hash},
      {"parameters", base::sha256(parameters)},
      {"targets", base::sha256(targets)},
      {"replications", std::to_string(asked.replications)},
      {"particles",
       std::to_string(asked.first_particles) + " then " + std::to_string(asked.particles)},
      {"random_numbers", asked.random_numbers == RandomNumbers::own ? "own" : "common"},
      {"seed", std::to_string(asked.seed)}};
}

}  // namespace

void assign(const Moving& moving, double value, std::vector<std::string>& assignments) {
  for (const Moving::Key& key : moving.keys) {
    const double own = moving.sets == Sets::factor ? key.own : 1;
    assignments.push_back(key.path + "=" + number_text(own * value));
  }
}

Search CalibrationPlan::search() const {
  Search search;
  search.parameters = parameters.size();
  for (const Target& target : targets) search.accepted.push_back(target.accepted);
  search.first_particles = static_cast<std::size_t>(calibration.first_particles);
  search.particles = static_cast<std::size_t>(calibration.particles);
  search.waves = static_cast<std::size_t>(calibration.waves);
  search.effective_particles = calibration.effective_particles;
  search.seed = static_cast<std::uint64_t>(calibration.seed);
  return search;
}

std::vector<std::string> CalibrationPlan::assignments(std::span<const double> place) const {
  std::vector<std::string> all = assignments_of(calibration);
  for (std::size_t p = 0; p < parameters.size(); ++p) assign(parameters[p], value(place, p), all);
  return all;
}

run::Plan CalibrationPlan::plan(std::span<const double> place) const {
  base::Problems problems;
  const auto scenario = io::read_scenario(calibration.scenario, assignments(place), problems);
  if (!scenario) throw std::invalid_argument(problems.to_text());
  run::Plan plan = run::plan_of(*scenario, problems);
  if (!problems.empty()) throw std::invalid_argument(problems.to_text());
  return plan;
}

std::uint64_t CalibrationPlan::seed(std::size_t particle) const {
  if (calibration.random_numbers == RandomNumbers::common) return base_seed;
  return random::scramble(base_seed + 0x9E3779B97F4A7C15U * (particle + 1));
}

std::optional<CalibrationPlan> read_calibration(const std::string& path, base::Problems& problems) {
  base::Problems found;
  const auto tree = io::read_tree(path, io::built_in_files(), found);
  CalibrationPlan plan;
  if (tree) plan.calibration = scenario::read<Calibration>(*tree, found);
  if (tree) {
    base::Problems together;
    check_counts(plan.calibration, together);
    read_scenario(plan, together);
    studies::add_with_positions(found, together, *tree);
  }
  problems.add(scenario::in_file_order(found));
  if (!found.empty()) return std::nullopt;
  plan.text = scenario::yaml_text(scenario::resolved_tree(plan.calibration));
  fill_identity(plan);
  return plan;
}

std::optional<std::vector<Moving>> moving_of_text(const std::string& text, const std::string& name,
                                                  const scenario::Scenario& scenario,
                                                  base::Problems& problems) {
  base::Problems found;
  const auto tree = io::read_tree_text(text, name, io::built_in_files(), found);
  Calibration calibration;
  if (tree) calibration = scenario::read<Calibration>(*tree, found);
  std::vector<Moving> moving;
  if (found.empty()) moving = moving_keys(calibration, scenario, found);
  problems.add(found);
  if (!found.empty()) return std::nullopt;
  return moving;
}

}  // namespace samenspel::calibration
