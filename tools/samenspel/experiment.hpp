#pragma once
// What one `samenspel run` works on: scenarios made ready to run, on the same seed.

#include "calibration/draws.hpp"
#include "core/observe/results.hpp"
#include "core/run/replication.hpp"
#include "io/checkpoint_file.hpp"
#include "io/part_file.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace samenspel::command {

/// What was asked for on the command line.
struct RunOptions {
  std::vector<std::string> scenarios;    ///< files or names; none: utrecht, unless `from` is given
  std::string from;                      ///< a results file to repeat, or empty
  std::string resume;                    ///< a results file to complete, or empty
  std::string burn_in_to;                ///< where checkpoints go in place of results, or empty
  std::string burn_in_until;             ///< their date; empty: the first measured day
  std::string from_checkpoint;           ///< a file of checkpoints to go on from, or empty
  std::string parameters;                ///< a posterior to draw parameters from, or empty
  std::vector<std::string> assignments;  ///< "path.to.key=value", later ones on top of earlier ones
  std::string output = "results.h5";
  int threads = 1;
  bool has_max_replications = false;  ///< --max-replications was given
  bool force = false;
  bool json = false;
  bool quiet = false;
  std::vector<std::string> words;  ///< the command line as typed
};

struct Experiment {
  std::vector<run::Plan> plans;  ///< of scenarios with different names
  std::uint64_t seed = 0;
  int replications = 0;  ///< the most, when `precision` is above 0
  double precision = 0;  ///< 0: exactly `replications`; else where to stop, see stopping.hpp
  scenario::Record record = scenario::Record::summary;
  std::shared_ptr<const io::CheckpointReader> checkpoints;  ///< null: from the first day
  std::shared_ptr<const calibration::Draws> draws;  ///< null: all parameters as the scenarios say
  observe::Results done;  ///< of a run that is completed: its replications are not run again
  std::string done_in;    ///< the file they stand in
  std::shared_ptr<io::PartFile> part;    ///< of a run that was killed and is completed; else null
  std::string draws_from, draws_sha256;  ///< the posterior, and the SHA-256 of its bytes
};

/// One piece of an experiment with draws: its plan with the parameters of that replication. Throws
/// BadInput for what a scenario lacks.
run::Plan drawn_plan(const Experiment& experiment, const run::Plan& plan,
                     std::uint32_t replication);

/// Reads and checks everything before anything runs. Throws BadInput with all problems,
/// io::UserFault when scenarios do not go together, and what reading `from` throws.
Experiment experiment_of(const RunOptions& options);

}  // namespace samenspel::command
