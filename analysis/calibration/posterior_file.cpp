#include "calibration/posterior_file.hpp"

#include "core/scenario/number_text.hpp"
#include "io/made_here.hpp"

#include <algorithm>
#include <functional>
#include <vector>

namespace samenspel::calibration {
namespace {

using observe::NumberKind;
using observe::ScenarioResults;
using observe::Variable;
using scenario::number_text;

observe::Axis counted(std::string name, std::string long_name, std::size_t count) {
  observe::Axis axis{std::move(name), std::move(long_name), "1", {}, {}};
  for (std::size_t i = 0; i < count; ++i) axis.values.push_back(static_cast<std::int64_t>(i));
  return axis;
}

ScenarioResults particles_of(const CalibrationPlan& plan, const Waves& waves,
                             const Posterior& posterior) {
  ScenarioResults all;
  all.name = plan.scenario_name;
  all.question = plan.calibration.question;
  all.resolved_text = plan.scenario_text;
  all.hash = plan.scenario_hash;
  all.axes = {counted("point", "particle", waves.particles().size()),
              counted("replication", "independent repetition",
                      static_cast<std::size_t>(plan.calibration.replications))};
  for (std::size_t p = 0; p < plan.parameters.size(); ++p) {
    const Moving& moving = plan.parameters[p];
    Variable variable{moving.name, moving.asked + ": " + moving.meaning,
                      moving.unit, NumberKind::real,
                      {"point"},   {}};
    for (const Particle& one : waves.particles()) {
      variable.data.push_back(plan.value(one.place, p));
    }
    all.variables.push_back(std::move(variable));
  }
  Variable wave{"wave", "wave in which it was drawn", "1", NumberKind::whole, {"point"}, {}};
  for (const Particle& one : waves.particles()) wave.data.push_back(static_cast<double>(one.wave));
  all.variables.push_back(std::move(wave));
  all.variables.push_back({"weight",
                           "weight in the posterior; all sum to 1",
                           "1",
                           NumberKind::real,
                           {"point"},
                           posterior.weights});
  all.variables.push_back({"distance",
                           "distance from the targets, in tolerances",
                           "1",
                           NumberKind::real,
                           {"point"},
                           posterior.distances});
  for (std::size_t t = 0; t < plan.targets.size(); ++t) {
    const Target& target = plan.targets[t];
    Variable variable{"target_" + target.name,  target.what, target.unit, NumberKind::real,
                      {"point", "replication"}, {}};
    for (const Particle& one : waves.particles()) {
      variable.data.insert(variable.data.end(), one.values[t].begin(), one.values[t].end());
    }
    all.variables.push_back(std::move(variable));
  }
  return all;
}

/// A table with a row for each name.
class Table {
 public:
  Table(std::string name, std::string axis, std::string question) : axis_(std::move(axis)) {
    table_.name = std::move(name);
    table_.question = std::move(question);
    table_.axes = {{axis_, axis_, "", {}, {}}};
  }
  void row(const std::string& name) { table_.axes.front().labels.push_back(name); }
  void column(const std::string& name, const std::string& meaning,
              const std::function<double(std::size_t)>& value) {
    Variable variable{name, meaning, "1", NumberKind::real, {axis_}, {}};
    for (std::size_t i = 0; i < table_.axes.front().labels.size(); ++i) {
      variable.data.push_back(value(i));
    }
    table_.variables.push_back(std::move(variable));
  }
  ScenarioResults take() { return std::move(table_); }

 private:
  std::string axis_;
  ScenarioResults table_;
};

ScenarioResults parameters_of(const CalibrationPlan& plan, const Posterior& posterior) {
  Table table("parameters", "parameter", "what was asked and learnt of each parameter");
  for (const Moving& one : plan.parameters) table.row(one.name);
  const auto& learnt = posterior.parameters;
  table.column("low", "least value of the prior, in its own unit",
               [&](auto p) { return plan.parameters[p].prior.low; });
  table.column("high", "greatest value of the prior",
               [&](auto p) { return plan.parameters[p].prior.high; });
  table.column("best", "of the best particle", [&](auto p) { return learnt[p].best; });
  table.column("mean", "of the posterior", [&](auto p) { return learnt[p].value.mean; });
  table.column("low_95", "2.5% of the posterior", [&](auto p) { return learnt[p].value.low; });
  table.column("high_95", "97.5% of the posterior", [&](auto p) { return learnt[p].value.high; });
  table.column("narrowed", "spread of the posterior relative to the prior",
               [&](auto p) { return learnt[p].narrowed; });
  return table.take();
}

ScenarioResults targets_of(const CalibrationPlan& plan, const Posterior& posterior) {
  Table table("targets", "target", "what is known and what came out of each target");
  for (const Target& one : plan.targets) table.row(one.name);
  const auto accepted = [&](auto t) { return plan.targets[t].accepted; };
  const auto& learnt = posterior.targets;
  table.column("value", "middle of what is accepted, in its own unit",
               [&](auto t) { return accepted(t).middle; });
  table.column("low", "least value that is accepted", [&](auto t) { return accepted(t).low(); });
  table.column("high", "greatest value that is accepted",
               [&](auto t) { return accepted(t).high(); });
  table.column("target_weight", "how much it counts", [&](auto t) { return accepted(t).weight; });
  table.column("year", "calendar year of the figure",
               [&](auto t) { return static_cast<double>(plan.targets[t].year); });
  table.column("best", "of the best particle", [&](auto t) { return learnt[t].best; });
  table.column("mean", "of the posterior", [&](auto t) { return learnt[t].value.mean; });
  table.column("of_chance", "standard deviation of one replication by chance",
               [&](auto t) { return learnt[t].of_chance; });
  table.column("of_parameters", "standard deviation by parameters",
               [&](auto t) { return learnt[t].of_parameters; });
  table.column("within", "weight of particles that are accepted",
               [&](auto t) { return learnt[t].within; });
  return table.take();
}

/// One key below those before it: "a.b" opens a, then b.
void write_key(std::string& text, std::vector<std::string>& open, const std::string& path,
               const std::string& value) {
  std::vector<std::string> parts{""};
  for (const char c : path) {
    if (c == '.') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  std::size_t same = 0;
  while (same < open.size() && same + 1 < parts.size() && open[same] == parts[same]) ++same;
  open.resize(same);
  for (std::size_t i = same; i + 1 < parts.size(); ++i) {
    text += std::string(2 * i, ' ') + parts[i] + ":\n";
    open.push_back(parts[i]);
  }
  text += std::string(2 * (parts.size() - 1), ' ') + parts.back() + ": " + value + "\n";
}

}  // namespace

observe::Results posterior_results(const CalibrationPlan& plan, const Waves& waves,
                                   const Posterior& posterior) {
  observe::Results results = io::results_made_here(plan.base_seed);
  results.record = "calibration";
  results.study = plan.text;
  results.replications_asked = results.replications_done =
      static_cast<int>(plan.calibration.replications);
  results.scenarios = {particles_of(plan, waves, posterior), parameters_of(plan, posterior),
                       targets_of(plan, posterior)};
  return results;
}

std::string best_fit_text(const CalibrationPlan& plan, const Waves& waves,
                          const Posterior& posterior) {
  const Particle& best = waves.particles()[posterior.best];
  std::vector<std::pair<std::string, std::string>> lines;
  for (std::size_t p = 0; p < plan.parameters.size(); ++p) {
    const Moving& moving = plan.parameters[p];
    const std::string source = moving.source.empty() ? "estimate" : moving.source;
    for (const Moving::Key& key : moving.keys) {
      const double own = moving.sets == Sets::factor ? key.own : 1;
      lines.emplace_back(key.path, number_text(own * plan.value(best.place, p)) + "  # " + source +
                                       ", calibrated");
    }
  }
  std::stable_sort(lines.begin(), lines.end());
  std::string text =
      "# The particle that meets most targets, of " + std::to_string(waves.particles().size()) +
      " particles of a calibration: distance " + number_text(posterior.distances[posterior.best]) +
      " tolerances.\nextends: " + plan.calibration.scenario + "\n";
  std::vector<std::string> open;
  for (const auto& [path, value] : lines) write_key(text, open, path, value);
  return text;
}

}  // namespace samenspel::calibration
