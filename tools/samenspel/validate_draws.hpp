#pragma once
// Parameters for the rows of `samenspel validate`, drawn from a posterior.

#include "patterns/runner.hpp"

#include <string>

namespace samenspel::command {

/// Draws for pairs of replications from the posterior in `file`; what a scenario holds that Utrecht
/// does not is what its row is about, and stays. Throws what reading the file throws; the draws
/// throw std::invalid_argument for a scenario without a key of the posterior.
patterns::Draw draw_from(const std::string& file);

}  // namespace samenspel::command
