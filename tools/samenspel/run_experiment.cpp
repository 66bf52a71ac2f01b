#include "samenspel/run_experiment.hpp"

#include "core/run/simulate.hpp"
#include "io/build_info.hpp"
#include "parallel/parallel.hpp"

#include <chrono>
#include <cstdio>
#include <optional>
#include <utility>

namespace samenspel::command {
namespace {

using observe::ReplicationOutcome;

/// Hexadecimal, because R loses digits of large whole numbers.
std::string seed_text(std::uint64_t seed) {
  char text[32];
  std::snprintf(text, sizeof text, "0x%016llx", static_cast<unsigned long long>(seed));
  return text;
}

observe::Results without_scenarios(const Experiment& experiment, int done) {
  constexpr const char* names[] = {"summary", "series", "events"};
  const io::BuildInfo info = io::build_info();
  observe::Results results;
  results.program_version = info.version;
  results.source_revision = info.revision;
  results.compiler = info.compiler;
  results.seed = seed_text(experiment.seed);
  results.record = names[static_cast<std::size_t>(experiment.record)];
  results.replications_asked = experiment.replications;
  results.replications_done = done;
  return results;
}

std::optional<ReplicationOutcome> replicate(const Experiment& experiment, std::size_t piece,
                                            const std::atomic<bool>& cancelled,
                                            Progress& progress) {
  const run::Plan& plan = experiment.plans[piece % experiment.plans.size()];
  const auto replication = static_cast<std::uint32_t>(piece / experiment.plans.size());
  double before = 0;
  bool stopped = false;
  const auto go_on = [&](double share) {
    progress.add(share - before);
    before = share;
    stopped = cancelled.load();
    return !stopped;
  };
  ReplicationOutcome outcome = run::simulate(plan, experiment.seed, replication, go_on);
  if (stopped) return std::nullopt;
  return outcome;
}

}  // namespace

Outcome run_experiment(const Experiment& experiment, int threads,
                       const std::atomic<bool>& cancelled, Progress& progress) {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point start = Clock::now();
  const std::size_t scenarios = experiment.plans.size();
  std::vector<std::vector<ReplicationOutcome>> outcomes(scenarios);
  std::uint64_t events = 0;
  const int pieces = experiment.replications * static_cast<int>(scenarios);
  const int finished = parallel::in_order(
      pieces, threads, cancelled,
      [&](int piece) {
        return replicate(experiment, static_cast<std::size_t>(piece), cancelled, progress);
      },
      [&](int piece, ReplicationOutcome&& outcome) {
        events += outcome.events;
        outcomes[static_cast<std::size_t>(piece) % scenarios].push_back(std::move(outcome));
        progress.set_done(piece + 1);
      });
  Outcome outcome;
  outcome.wall_seconds = std::chrono::duration<double>(Clock::now() - start).count();
  outcome.events = events;
  const int whole = finished / static_cast<int>(scenarios);
  outcome.results = without_scenarios(experiment, whole);
  for (std::size_t s = 0; s < scenarios && whole > 0; ++s) {
    outcomes[s].resize(static_cast<std::size_t>(whole));
    const run::Plan& plan = experiment.plans[s];
    outcome.results.scenarios.push_back(
        observe::join(plan.scenario, run::declarations_of(plan), outcomes[s]));
  }
  return outcome;
}

}  // namespace samenspel::command
