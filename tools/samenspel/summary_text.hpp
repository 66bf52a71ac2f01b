#pragma once
// The table that `samenspel run` prints for people.

#include "samenspel/experiment.hpp"
#include "samenspel/run_experiment.hpp"

#include <string>

namespace samenspel::command {

/// The questions, what ran, and each outcome with half of its 95% interval; at most 100 columns:
/// scenarios stand side by side as far as they fit, the others below.
std::string summary_text(const Experiment& experiment, const Outcome& outcome);

}  // namespace samenspel::command
