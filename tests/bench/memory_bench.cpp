// Memory of a running Utrecht: bytes for each open case and each remembered family.
//
// `case_bytes` counts what a case keeps: its record, its desk and all entries ahead in the agenda,
// whoever they are about and cancelled ones included. `case_bytes_held` counts the same as
// allocated: blocks with free slots, room for growth. Targets: 256 bytes for an open case, 48 for a
// family.

#include <benchmark/benchmark.h>

#include <stdexcept>

#include "core/base/bytes_of.hpp"
#include "core/run/replication.hpp"
#include "io/yaml_to_scenario.hpp"

namespace samenspel {
namespace {

struct Memory {
  double cases = 0, case_bytes = 0, case_bytes_held = 0;
  double families = 0, family_bytes = 0;
  double entries = 0, agenda_bytes_held = 0;
};

Memory memory_of(const run::Replication& running) {
  Memory memory;
  std::size_t desks = 0;
  std::size_t desks_held = 0;
  std::size_t slots_held = 0;
  for (const world::Place& place : running.places()) {
    memory.cases += place.cases.size();
    slots_held += base::heap_bytes_of(place.cases);
    memory.families += static_cast<double>(place.families.size());
    memory.family_bytes += static_cast<double>(place.families.bytes());
    for (const world::Worker& worker : place.workers) {
      desks += worker.desks.size() * sizeof(world::Desk);
      desks_held += base::heap_bytes_of(worker.desks);
    }
  }
  for (const run::Shard& shard : running.shards()) {
    memory.entries += static_cast<double>(shard.agenda.pending());
    memory.agenda_bytes_held += static_cast<double>(base::bytes_of(shard.agenda));
  }
  memory.case_bytes = memory.cases * sizeof(world::Case) + static_cast<double>(desks) +
                      memory.entries * sizeof(engine::Entry);
  memory.case_bytes_held = static_cast<double>(slots_held + desks_held) + memory.agenda_bytes_held;
  return memory;
}

void memory_of_utrecht(benchmark::State& state) {
  base::Problems problems;
  const auto scenario = io::read_scenario("utrecht", {}, problems);
  if (!scenario) {
    throw std::runtime_error(problems.to_text());
  }
  const run::Plan plan = run::plan_of(*scenario, problems);
  for (auto step : state) {
    run::Replication running(plan, 1, 0);
    running.advance_to(static_cast<std::int32_t>(state.range(0) * 365),
                       [](std::int32_t, const world::FactsOfDay&) {});
    const Memory memory = memory_of(running);
    std::vector<std::uint8_t> checkpoint;
    running.save(checkpoint);
    state.counters["open_cases"] = memory.cases;
    state.counters["case_bytes"] = memory.case_bytes / memory.cases;
    state.counters["case_bytes_held"] = memory.case_bytes_held / memory.cases;
    state.counters["record_bytes"] = sizeof(world::Case);
    state.counters["agenda_bytes_held"] = memory.agenda_bytes_held;
    state.counters["entries_per_case"] = memory.entries / memory.cases;
    state.counters["families"] = memory.families;
    state.counters["family_bytes"] = memory.family_bytes / memory.families;
    state.counters["total_bytes"] = static_cast<double>(base::bytes_of(running));
    state.counters["checkpoint_bytes"] = static_cast<double>(checkpoint.size());
  }
}
BENCHMARK(memory_of_utrecht)
    ->ArgName("years")
    ->Arg(1)
    ->Arg(10)
    ->Arg(19)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

void checkpoint_of_utrecht(benchmark::State& state) {
  base::Problems problems;
  const auto scenario = io::read_scenario("utrecht", {}, problems);
  const run::Plan plan = run::plan_of(scenario.value(), problems);
  run::Replication running(plan, 1, 0);
  running.advance_to(5 * 365, [](std::int32_t, const world::FactsOfDay&) {});
  std::vector<std::uint8_t> bytes;
  for (auto step : state) {
    running.save(bytes);
    benchmark::DoNotOptimize(run::Replication::restore(plan, 1, 0, bytes, problems));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(bytes.size()));
}
BENCHMARK(checkpoint_of_utrecht)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace samenspel
