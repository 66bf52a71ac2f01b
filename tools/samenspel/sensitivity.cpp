#include "samenspel/sensitivity.hpp"

#include "core/observe/headline.hpp"
#include "io/failure.hpp"
#include "io/hdf5_to_results.hpp"
#include "samenspel/failures.hpp"
#include "samenspel/text_table.hpp"
#include "statistics/morris.hpp"
#include "statistics/sobol_indices.hpp"
#include "statistics/summary.hpp"
#include "studies/outcome_by_point.hpp"
#include "studies/study_plan.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>

namespace samenspel::command {
namespace {

using nlohmann::ordered_json;
using statistics::Interval;
using studies::DesignKind;
using studies::PointOutcome;
using studies::Study;

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3g", value);
  return text;
}

std::string with_interval(const Interval& interval) {
  return number(interval.estimate) + " [" + number(interval.low) + ", " + number(interval.high) +
         "]";
}

ordered_json json_of(const Interval& interval) {
  return {{"estimate", interval.estimate}, {"low", interval.low}, {"high", interval.high}};
}

/// What one outcome of one scenario shows: rows for people, and the same for programs.
struct Shown {
  std::vector<std::string> heads;
  std::vector<std::vector<std::string>> rows;
  ordered_json json;
  std::string note;
};

std::vector<std::string> names_of(const Study& study) {
  std::vector<std::string> names;
  for (const auto& [name, factor] : study.factors) names.push_back(name);
  return names;
}

/// Most important first.
std::vector<std::size_t> ranked(const std::vector<double>& importance) {
  std::vector<std::size_t> order(importance.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return importance[a] > importance[b]; });
  return order;
}

Shown morris(const Study& study, const PointOutcome& outcome) {
  const statistics::Design design = statistics::morris_design(
      study.factors.size(), static_cast<std::size_t>(study.design.points),
      static_cast<std::size_t>(study.design.levels), static_cast<std::uint64_t>(study.design.seed));
  const auto effects = statistics::elementary_effects(design, outcome.mean);
  std::vector<double> importance;
  for (const auto& effect : effects) importance.push_back(effect.mean_size.estimate);
  const std::vector<std::string> names = names_of(study);
  Shown shown;
  shown.heads = {"factor", "mu* (size of its effect)", "mu (with its sign)", "sigma"};
  for (const std::size_t f : ranked(importance)) {
    const auto& effect = effects[f];
    shown.rows.push_back({names[f], with_interval(effect.mean_size), with_interval(effect.mean),
                          number(effect.spread)});
    shown.json.push_back({{"factor", names[f]},
                          {"mu_star", json_of(effect.mean_size)},
                          {"mu", json_of(effect.mean)},
                          {"sigma", effect.spread}});
  }
  return shown;
}

Shown sobol(const Study& study, const PointOutcome& outcome) {
  const bool own = study.random_numbers == studies::RandomNumbers::own;
  const auto indices = statistics::sobol_indices(study.factors.size(), outcome.mean,
                                                 own ? outcome.variance_of_mean : 0);
  std::vector<double> importance;
  for (const auto& index : indices.factors) importance.push_back(index.total.estimate);
  const std::vector<std::string> names = names_of(study);
  Shown shown;
  shown.heads = {"factor", "total (with others)", "first order (alone)"};
  for (const std::size_t f : ranked(importance)) {
    const auto& index = indices.factors[f];
    shown.rows.push_back({names[f], with_interval(index.total), with_interval(index.first)});
    shown.json.push_back(
        {{"factor", names[f]}, {"total", json_of(index.total)}, {"first", json_of(index.first)}});
  }
  shown.note =
      own ? "Chance makes " + number(100 * indices.noise_share) +
                "% of the variance between points and is taken off.\n"
          : "Points share their random numbers, so chance stands among the interactions.\n";
  return shown;
}

Shown shown_of(const Study& study, const PointOutcome& outcome) {
  return study.design.kind == DesignKind::morris ? morris(study, outcome) : sobol(study, outcome);
}

const char* design_name(const Study& study) {
  return studies::design_names[static_cast<std::size_t>(study.design.kind)];
}

Study study_in(const observe::Results& results, const std::string& file) {
  if (results.study.empty()) {
    throw io::UserFault(file + ": holds no study; make one with `samenspel study collect`");
  }
  base::Problems problems;
  const auto study = studies::study_of_text(results.study, file, problems);
  throw_if_any(problems);
  const DesignKind kind = study->design.kind;
  if (kind != DesignKind::morris && kind != DesignKind::saltelli) {
    refuse({{file, 0, 0},
            "design.kind",
            design_name(*study),
            "morris for a screening or saltelli for Sobol' indices",
            ""});
  }
  return *study;
}

std::vector<std::string> outcomes_asked(const SensitivityOptions& options) {
  if (!options.outcomes.empty()) return options.outcomes;
  std::vector<std::string> names;
  for (const observe::Headline& headline : observe::headlines()) {
    names.emplace_back(headline.output);
  }
  return names;
}

/// The outcome has no value, or the same one, at all points.
bool tells_nothing(const PointOutcome& outcome) {
  const auto& mean = outcome.mean;
  return std::any_of(mean.begin(), mean.end(), [](double x) { return std::isnan(x); }) ||
         std::all_of(mean.begin(), mean.end(), [&](double x) { return x == mean.front(); });
}

}  // namespace

ExitStatus sensitivity(const SensitivityOptions& options) {
  const observe::Results results = io::hdf5_to_results(options.file);
  const Study study = study_in(results, options.file);
  ordered_json rows = ordered_json::array();
  for (const observe::ScenarioResults& scenario : results.scenarios) {
    for (const std::string& name : outcomes_asked(options)) {
      for (const PointOutcome& outcome : studies::outcomes_by_point(scenario, name)) {
        if (tells_nothing(outcome)) {
          if (!options.json && !options.quiet) {
            std::cout << scenario.name << ", " << outcome.name
                      << " is left out: it is the same at all points, or not observed at some.\n\n";
          }
          continue;
        }
        const Shown shown = shown_of(study, outcome);
        if (options.json) {
          rows.push_back({{"scenario", scenario.name},
                          {"outcome", outcome.name},
                          {"unit", outcome.unit},
                          {"factors", shown.json}});
        } else {
          std::cout << scenario.name << ", " << outcome.name << " (" << outcome.unit << ")\n"
                    << table_text(shown.heads, shown.rows) << shown.note << '\n';
        }
      }
    }
  }
  if (options.json) {
    std::cout << ordered_json{{"design", design_name(study)}, {"rows", std::move(rows)}}.dump(2)
              << '\n';
  }
  return ExitStatus::done;
}

}  // namespace samenspel::command
