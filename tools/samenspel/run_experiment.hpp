#pragma once
// Runs all replications of all scenarios on several cores and keeps what is complete.

#include "core/observe/results.hpp"
#include "samenspel/experiment.hpp"
#include "samenspel/progress.hpp"

#include <atomic>
#include <cstdint>

namespace samenspel::command {

/// What an experiment came to. Results hold replications 0 … n − 1 of every scenario, the same n.
struct Outcome {
  observe::Results results;
  std::uint64_t events = 0;  ///< handled in all pieces that were finished
  double wall_seconds = 0;   ///< from the first replication to the last
};

/// Pieces are (replication, scenario), replication by replication, so that what is unbroken when
/// `cancelled` turns true is whole replications of all scenarios.
Outcome run_experiment(const Experiment& experiment, int threads,
                       const std::atomic<bool>& cancelled, Progress& progress);

}  // namespace samenspel::command
