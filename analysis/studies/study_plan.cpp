#include "studies/study_plan.hpp"

#include "core/base/sha256.hpp"
#include "core/observe/headline.hpp"
#include "core/random/key.hpp"
#include "core/run/simulate.hpp"
#include "core/scenario/nearest_key.hpp"
#include "core/scenario/number_text.hpp"
#include "core/scenario/read.hpp"
#include "core/scenario/report.hpp"
#include "core/scenario/to_tree.hpp"
#include "core/scenario/tree_to_yaml.hpp"
#include "io/made_here.hpp"
#include "io/yaml_to_scenario.hpp"
#include "statistics/morris.hpp"
#include "statistics/sobol_indices.hpp"
#include "studies/positions.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace samenspel::studies {
namespace {

/// Whole hypercubes, one behind the other.
statistics::Design hypercubes(std::size_t factors, const PointDesign& p) {
  statistics::Design all(factors);
  for (std::int64_t block = 0; block < p.blocks; ++block) {
    const statistics::Design one = statistics::latin_hypercube(
        factors, static_cast<std::size_t>(p.points), static_cast<std::uint64_t>(p.seed),
        static_cast<std::uint64_t>(block));
    for (std::size_t point = 0; point < one.points(); ++point) all.add(one.point(point));
  }
  return all;
}

statistics::Design design_of(const Study& study, std::size_t factors) {
  const PointDesign& p = study.design;
  const auto points = static_cast<std::size_t>(p.points);
  const auto levels = static_cast<std::size_t>(p.levels);
  const auto seed = static_cast<std::uint64_t>(p.seed);
  switch (p.kind) {
    case DesignKind::grid: {
      std::vector<std::size_t> of_factor;
      for (const auto& [name, factor] : study.factors) {
        of_factor.push_back(static_cast<std::size_t>(factor.levels));
      }
      return statistics::grid_design(of_factor);
    }
    case DesignKind::one_at_a_time:
      return statistics::one_at_a_time_design(std::vector<double>(factors, 0.5), levels);
    case DesignKind::latin_hypercube:
      return hypercubes(factors, p);
    case DesignKind::sobol:
      return statistics::sobol_design(factors, 0, points, seed);
    case DesignKind::morris:
      return statistics::morris_design(factors, points, levels, seed);
    case DesignKind::saltelli:
      return statistics::saltelli_design(factors, points, seed);
  }
  return statistics::Design(factors);
}

/// What a study keeps of each replication whatever it asks: nothing about its length.
const std::vector<std::string> same_for_all = {"run.replications=1", "run.precision=0",
                                               "run.record=summary"};

std::vector<std::string> names_of(const Study& study) {
  std::vector<std::string> names;
  for (const std::string& path : study.scenarios) {
    names.push_back(io::scenario_name(path));
  }
  return names;
}

std::vector<std::string> outputs_of(const Study& study, const observe::Declarations& known,
                                    base::Problems& problems) {
  std::vector<std::string> outputs = study.outputs;
  if (outputs.empty()) {
    for (const observe::Headline& headline : observe::headlines()) {
      outputs.emplace_back(headline.output);
    }
  }
  std::vector<std::string> names;
  for (const observe::Output& output : known.outputs) names.push_back(output.name);
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    if (std::find(names.begin(), names.end(), outputs[i]) == names.end()) {
      problems.add({{},
                    "outputs",
                    scenario::quoted_for_message(outputs[i]),
                    "an output of `samenspel describe outputs`",
                    scenario::nearest_key(outputs[i], names)});
    }
  }
  return outputs;
}

std::string join(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word + "\n";
  return text;
}

/// A Latin hypercube of another size has other points, and grows by whole hypercubes; sobol, morris
/// and saltelli go on where they stopped.
std::string design_text(const Study& study) {
  const PointDesign& p = study.design;
  const bool grows =
      p.kind == DesignKind::sobol || p.kind == DesignKind::morris || p.kind == DesignKind::saltelli;
  return std::string(design_names[static_cast<std::size_t>(p.kind)]) + " " +
         std::to_string(p.seed) + " " + std::to_string(p.levels) +
         (grows ? "" : " " + std::to_string(p.points));
}

std::string factor_text(const std::vector<FactorRange>& factors, const Study& study) {
  std::string text;
  for (std::size_t f = 0; f < factors.size(); ++f) {
    const FactorRange& one = factors[f];
    text += one.name + " " + one.key + " " + scenario::number_text(one.low) + " " +
            scenario::number_text(one.high) + (one.logarithmic ? " log" : "") +
            (one.sets == FactorSets::factor ? " times" : "") +
            (study.design.kind == DesignKind::grid
                 ? " " + std::to_string(study.factors[f].second.levels)
                 : "") +
            "\n";
  }
  return text;
}

void check_counts(const Study& study, base::Problems& problems) {
  const auto problem = [&](std::string path, std::string found, std::string expected) {
    problems.add({{}, std::move(path), std::move(found), std::move(expected), ""});
  };
  if (study.scenarios.empty()) problem("scenarios", "none", "one scenario or more");
  if (study.factors.empty()) problem("factors", "none", "one factor or more");
  const std::vector<std::string> names = names_of(study);
  if (std::set<std::string>(names.begin(), names.end()).size() != names.size()) {
    problem("scenarios", "a name twice", "scenarios with different names");
  }
  if (study.design.kind == DesignKind::morris && study.design.levels % 2 != 0) {
    problem("design.levels", std::to_string(study.design.levels), "an even number for morris");
  }
  if (study.design.kind != DesignKind::latin_hypercube && study.design.blocks != 1) {
    problem("design.blocks", std::to_string(study.design.blocks),
            "1: only latin_hypercube grows by blocks");
  }
  double grid = 1;
  for (const auto& [name, factor] : study.factors) grid *= static_cast<double>(factor.levels);
  if (study.design.kind == DesignKind::grid && grid > most_points) {
    problem("factors", "a grid of " + scenario::number_text(grid) + " points",
            "at most " + std::to_string(most_points));
  }
}

std::vector<std::string> with_those_of(const Study& study) {
  std::vector<std::string> assignments = same_for_all;
  assignments.insert(assignments.end(), study.set.begin(), study.set.end());
  return assignments;
}

/// A scenario as it is whatever its length: what it does in a year does not hang on how many years
/// are measured.
std::string hash_without_years(const std::string& path, std::vector<std::string> assignments) {
  base::Problems problems;
  assignments.emplace_back("run.years=1");
  const auto scenario = io::read_scenario(path, assignments, problems);
  return scenario ? scenario->hash : problems.to_text();
}

/// Fills what needs the scenarios: keys, outputs, seed, identity.
void read_scenarios(StudyPlan& plan, base::Problems& problems) {
  const std::vector<std::string> assignments = with_those_of(plan.study);
  for (std::size_t s = 0; s < plan.study.scenarios.size(); ++s) {
    const std::string& path = plan.study.scenarios[s];
    const auto scenario = io::read_scenario(path, assignments, problems);
    if (!scenario) continue;
    plan.scenario_texts.push_back(scenario->resolved_text);
    plan.keys.push_back(leaves_of(scenario->initial()));
    plan.identity.scenarios.push_back(
        {plan.scenario_names[s], hash_without_years(path, assignments),
         "years_" + scenario::number_text(scenario->initial().run.years)});
    if (s > 0) continue;
    plan.base_seed = static_cast<std::uint64_t>(scenario->initial().run.seed);
    const run::Plan first = run::plan_of(*scenario, problems);
    if (problems.empty()) {
      plan.outputs = outputs_of(plan.study, run::declarations_of(first), problems);
    }
  }
}

/// What stands for all scenarios; the program is part of it, since another one may draw or decide
/// otherwise.
io::IdentityParts parts_of(const StudyPlan& plan) {
  const observe::Results here = io::results_made_here(plan.base_seed);
  return {{"program", here.program_version + " " + here.source_revision},
          {"factors", base::sha256(factor_text(plan.factors, plan.study))},
          {"design", base::sha256(design_text(plan.study))},
          {"random_numbers", plan.study.random_numbers == RandomNumbers::own ? "own" : "common"},
          {"seed", here.seed},
          {"outputs", base::sha256(join(plan.outputs))},
          {"block_points", std::to_string(plan.study.block_points)}};
}

/// The study in a file, its scenarios read from where `where` says.
template <class Where>
std::optional<StudyPlan> plan_in(const std::string& path, const Where& where,
                                 base::Problems& problems) {
  base::Problems found;
  const auto tree = io::read_tree(path, io::built_in_files(), found);
  StudyPlan plan;
  if (tree) plan.study = scenario::read<Study>(*tree, found);
  plan.text = scenario::yaml_text(scenario::resolved_tree(plan.study));
  for (std::string& scenario : plan.study.scenarios) scenario = where(scenario);
  base::Problems together;
  if (found.empty()) {
    check_counts(plan.study, together);
    plan.scenario_names = names_of(plan.study);
    base::Problems of_scenarios;
    read_scenarios(plan, of_scenarios);
    const auto rows = scenario::reference_rows<scenario::Parameters>();
    for (const auto& [name, factor] : plan.study.factors) {
      auto range = factor_range(name, factor, rows, together, plan.keys);
      if (range) plan.factors.push_back(*std::move(range));
    }
    together.add(of_scenarios);
  }
  if (tree) add_with_positions(found, together, *tree);
  problems.add(scenario::in_file_order(found));
  if (!found.empty()) return std::nullopt;
  plan.design = design_of(plan.study, plan.factors.size());
  plan.identity.parts = parts_of(plan);
  return plan;
}

}  // namespace

std::optional<Study> study_of_text(const std::string& text, const std::string& name,
                                   base::Problems& problems) {
  base::Problems found;
  const auto tree = io::read_tree_text(text, name, io::built_in_files(), found);
  Study study;
  if (tree) study = scenario::read<Study>(*tree, found);
  problems.add(found);
  if (!found.empty()) return std::nullopt;
  return study;
}

std::optional<StudyPlan> read_study(const std::string& path, base::Problems& problems) {
  return plan_in(
      path, [](const std::string& scenario) { return scenario; }, problems);
}

std::optional<StudyPlan> read_kept_study(const std::string& folder, base::Problems& problems) {
  const io::StudyFolder there(folder, 1);
  there.require();
  const auto where = [&](const std::string& scenario) {
    return there.kept_scenario(io::scenario_name(scenario)).string();
  };
  return plan_in(there.kept_study().string(), where, problems);
}

io::KeptStudy kept_of(const StudyPlan& plan) {
  io::KeptStudy study{plan.text, {}};
  for (std::size_t s = 0; s < plan.scenario_names.size(); ++s) {
    study.scenarios.emplace_back(plan.scenario_names[s], plan.scenario_texts[s]);
  }
  return study;
}

std::vector<FactorRange> ranges_of(const Study& study) {
  const auto rows = scenario::reference_rows<scenario::Parameters>();
  std::vector<FactorRange> ranges;
  for (const auto& [name, factor] : study.factors) {
    base::Problems ignored;
    const auto range = factor_range(name, factor, rows, ignored);
    ranges.push_back(range.value_or(FactorRange()));
    if (range) continue;
    ranges.back().name = name;
    ranges.back().low = factor.low;
    ranges.back().high = factor.high;
  }
  return ranges;
}

StudyPlan study_over(Study study, std::vector<FactorRange> ranges) {
  StudyPlan plan;
  plan.study = std::move(study);
  plan.factors = std::move(ranges);
  plan.scenario_names = names_of(plan.study);
  base::Problems problems;
  read_scenarios(plan, problems);
  if (!problems.empty()) throw std::invalid_argument(problems.to_text());
  plan.design = design_of(plan.study, plan.factors.size());
  return plan;
}

std::vector<std::string> StudyPlan::assignments(std::size_t point, std::size_t scenario) const {
  std::vector<std::string> all = with_those_of(study);
  for (std::size_t f = 0; f < factors.size(); ++f) {
    const std::vector<std::string> more = factors[f].assignments(value(point, f), keys[scenario]);
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

std::vector<run::Plan> StudyPlan::plans(std::size_t point) const {
  base::Problems problems;
  std::vector<run::Plan> plans;
  for (std::size_t s = 0; s < study.scenarios.size(); ++s) {
    const auto scenario = io::read_scenario(study.scenarios[s], assignments(point, s), problems);
    if (scenario) plans.push_back(run::plan_of(*scenario, problems));
  }
  if (!problems.empty()) {
    throw std::invalid_argument("point " + std::to_string(point) + ": " + problems.to_text());
  }
  return plans;
}

std::uint64_t StudyPlan::seed(std::size_t point) const {
  if (study.random_numbers == RandomNumbers::common) return base_seed;
  return random::scramble(base_seed + 0x9E3779B97F4A7C15U * (point + 1));
}

}  // namespace samenspel::studies
