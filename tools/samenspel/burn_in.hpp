#pragma once
// Carries out `samenspel run --burn-in-to FILE`.

#include "samenspel/exit_status.hpp"
#include "samenspel/experiment.hpp"

namespace samenspel::command {

/// Runs every replication of one scenario up to a date and writes their checkpoints. Throws what
/// `guarded` explains.
ExitStatus burn_in(const RunOptions& options);

}  // namespace samenspel::command
