#include "unit/io/sample_results.hpp"

#include <limits>
#include <utility>

namespace samenspel::test {
namespace {

using observe::Axis;
using observe::NumberKind;
using observe::Variable;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

Axis numbers(std::string name, std::string long_name, std::string unit, int count, int step) {
  Axis axis{std::move(name), std::move(long_name), std::move(unit), {}, {}};
  for (int i = 0; i < count; ++i) axis.values.push_back(std::int64_t{i} * step);
  return axis;
}

observe::ScenarioResults sample_scenario(const std::string& name) {
  observe::ScenarioResults scenario;
  scenario.name = name;
  scenario.question = "Wat als één loket beslist?";
  scenario.resolved_text = "name: " + name + "\nareas:\n  Overvecht: {families: 12}\n  Café: {}\n";
  scenario.hash = "00ff00ff00ff00ff";
  scenario.axes = {
      numbers("replication", "replication", "1", 2, 1),
      numbers("time", "start of the week", "days since 2015-01-01", 3, 7),
      Axis{"layer", "layer of the care system", "", {"neighbourhood", "BASEcamp", "één"}, {}}};
  scenario.variables = {Variable{"cost",
                                 "cost in cents",
                                 "1",
                                 NumberKind::whole,
                                 {"replication"},
                                 {9007199254740992.0, -3000000000.0}},
                        Variable{"waiting",
                                 "families waiting",
                                 "1",
                                 NumberKind::whole,
                                 {"replication", "time", "layer"},
                                 {}},
                        Variable{"wait",
                                 "mean wait",
                                 "day",
                                 NumberKind::real,
                                 {"replication", "layer"},
                                 {1.5, missing, 0, 2, 3, -0.1}}};
  for (int i = 0; i < 2 * 3 * 3; ++i) scenario.variables[1].data.push_back(i);
  return scenario;
}

}  // namespace

observe::Results sample_results() {
  observe::Results results;
  results.program_version = "0.1.0";
  results.source_revision = "abc1234";
  results.compiler = "GNU 12.2.0";
  results.seed = "0x0123456789abcdef";
  results.record = "series";
  results.replications_asked = 3;
  results.replications_done = 2;
  results.scenarios = {sample_scenario("utrecht"), sample_scenario("één loket")};
  return results;
}

observe::Results large_results(int replications, int weeks, int areas) {
  observe::Results results = sample_results();
  results.scenarios.resize(1);
  observe::ScenarioResults& scenario = results.scenarios.front();
  scenario.axes = {numbers("replication", "replication", "1", replications, 1),
                   numbers("time", "start of the week", "days since 2015-01-01", weeks, 7),
                   numbers("area", "area", "1", areas, 1)};
  const std::vector<std::string> axes{"replication", "time", "area"};
  scenario.variables = {Variable{"waiting", "families waiting", "1", NumberKind::whole, axes, {}},
                        Variable{"wait", "mean wait", "day", NumberKind::real, axes, {}}};
  std::uint32_t state = 1;
  for (int i = 0; i < replications * weeks * areas; ++i) {
    state = state * 1664525U + 1013904223U;
    scenario.variables[0].data.push_back(state >> 28);
    scenario.variables[1].data.push_back(static_cast<double>(state) / 4294967296.0);
  }
  return results;
}

}  // namespace samenspel::test
