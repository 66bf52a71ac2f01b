#pragma once
// Runs all replications of all scenarios on several cores and keeps what is complete.

#include "core/observe/results.hpp"
#include "io/event_spool.hpp"
#include "io/part_file.hpp"
#include "samenspel/experiment.hpp"
#include "samenspel/progress.hpp"
#include "samenspel/stopping.hpp"

#include <atomic>
#include <cstdint>
#include <vector>

namespace samenspel::command {

/// What an experiment came to. Results hold replications 0 … n − 1 of every scenario, the same n.
struct Outcome {
  observe::Results results;
  std::uint64_t events = 0;  ///< handled in all pieces that were finished
  double wall_seconds = 0;   ///< from the first replication to the last
  std::vector<Look> looks;   ///< with `precision`: what was seen at each, in order
};

/// Replications to the first look, or all of them.
int first_target(const Experiment& experiment);

/// Pieces are (replication, scenario), replication by replication, so that what is unbroken when
/// `cancelled` turns true is whole replications of all scenarios. With `precision` it ends at the
/// first look that is precise enough; what was begun beyond it is dropped. When fewer pieces are
/// left than there are threads, several threads work on the places of one. Each piece goes to
/// `part` as soon as it is taken, and those that it holds are not run again; null: nothing is kept
/// on disk. `events` is over that file; null: there are no event logs.
Outcome run_experiment(const Experiment& experiment, int threads,
                       const std::atomic<bool>& cancelled, Progress& progress,
                       io::PartFile* part = nullptr, io::EventSpool* events = nullptr);

}  // namespace samenspel::command
