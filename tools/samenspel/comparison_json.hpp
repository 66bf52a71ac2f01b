#pragma once
// The object that `samenspel compare --json` prints for programs.

#include "samenspel/comparison.hpp"

#include <nlohmann/json.hpp>

namespace samenspel::command {

/// A number, or null where there is none (NaN, infinite).
nlohmann::ordered_json json_number(double value);
/// [low, high].
nlohmann::ordered_json json_interval(const statistics::Interval& interval);

/// One outcome: means, difference, intervals, verdict, in how many replications.
nlohmann::ordered_json compared_outcome_json(const ComparedOutcome& outcome);

nlohmann::ordered_json comparisons_json(const Comparisons& comparisons);

}  // namespace samenspel::command
