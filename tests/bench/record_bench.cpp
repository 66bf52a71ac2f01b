// What recording costs: seeing a fact, and making the bytes of a results file.

#include <benchmark/benchmark.h>

#include <ctime>
#include <stdexcept>
#include <vector>

#include "core/observe/observer.hpp"
#include "core/run/simulate.hpp"
#include "io/made_here.hpp"
#include "io/results_to_hdf5.hpp"
#include "io/yaml_to_scenario.hpp"

namespace samenspel {
namespace {

run::Plan plan_of_utrecht(std::vector<std::string> assignments) {
  base::Problems problems;
  const auto scenario = io::read_scenario("utrecht", assignments, problems);
  if (!scenario) {
    throw std::runtime_error(problems.to_text());
  }
  return run::plan_of(*scenario, problems);
}

/// Every observer sees the facts of some measured weeks of Utrecht; an item is a fact.
void record(benchmark::State& state) {
  const run::Plan plan = plan_of_utrecht({"run.warm_up_years=1"});
  std::vector<world::Fact> facts;
  run::Replication running(plan, 1, 0);
  running.advance_to(730, [](std::int32_t, const world::FactsOfDay&) {});
  running.advance_to(780, [&facts](std::int32_t, const world::FactsOfDay& today) {
    facts.insert(facts.end(), today.begin(), today.end());
  });
  observe::Setting setting;
  setting.structure = &plan.structure;
  setting.window = run::window_of(plan);
  observe::Observer observer(setting);
  for (auto step : state) {
    observer.see(running.day(), world::FactsOfDay(facts));
  }
  state.SetItemsProcessed(state.iterations() * std::ssize(facts));
}
BENCHMARK(record);

/// Makes the bytes of a results file with weekly series of Utrecht; `of_the_run` is the share that
/// this adds to the simulation, ten years of warm-up included.
void write_utrecht(benchmark::State& state) {
  const run::Plan plan = plan_of_utrecht({"run.record=series"});
  const auto begin = std::clock();
  std::vector<observe::ReplicationOutcome> outcomes;
  for (std::uint32_t replication = 0; replication < 4; ++replication) {
    outcomes.push_back(run::simulate(plan, 1, replication));
  }
  const double simulated = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  observe::Results results = io::results_made_here(1);
  results.record = "series";
  results.replications_asked = results.replications_done = static_cast<int>(outcomes.size());
  results.scenarios.push_back(observe::join(plan.scenario, run::declarations_of(plan), outcomes));
  const auto from = std::clock();
  for (auto step : state) {
    benchmark::DoNotOptimize(io::results_to_hdf5_bytes(results));
  }
  const double each = static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC /
                      static_cast<double>(state.iterations());
  state.counters["of_the_run"] = each / simulated;
}
BENCHMARK(write_utrecht)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace samenspel
