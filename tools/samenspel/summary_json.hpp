#pragma once
// The object that `samenspel run --json` prints for programs.

#include "samenspel/run_experiment.hpp"

#include <string>

namespace samenspel::command {

/// `file` is where the results are. Every output that is one number, or one number for each
/// category of an axis, with mean, half_width and interval (95%, null where there is none), n and
/// unit; with `precision` each look with the widest half-width as a share of its mean.
std::string summary_json(const Outcome& outcome, const std::string& file, int threads);

}  // namespace samenspel::command
