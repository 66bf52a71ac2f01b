#pragma once
// Carries out `samenspel run`.

#include "samenspel/exit_status.hpp"
#include "samenspel/experiment.hpp"

namespace samenspel::command {

/// Checks, runs, publishes the results and prints their summary. Throws what `guarded` explains.
ExitStatus run(const RunOptions& options);

}  // namespace samenspel::command
