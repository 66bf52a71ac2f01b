#pragma once
// From the replications of an output to a mean with its interval.

#include "core/observe/results.hpp"
#include "statistics/interval.hpp"

#include <string>
#include <vector>

namespace samenspel::command {

/// The mean of one number of an output over replications with its 95% interval (Student's t).
/// Replications in which nothing was observed (NaN) do not count; `count` 0 leaves no estimate.
struct Estimate {
  std::string label;  ///< of the category, empty when the output is one number
  statistics::Interval interval;
};

/// For an output that is one number, or one number for each category of a labelled axis; none for
/// outputs with more axes or over time.
std::vector<Estimate> estimates_of(const observe::ScenarioResults& scenario,
                                   const observe::Variable& variable);

/// Values that do not hang on one another, from those of all replications in order: themselves, or,
/// when replications in pairs share a draw of parameters, the mean of each pair.
std::vector<double> independent(const observe::ScenarioResults& scenario,
                                std::vector<double> values);

/// The output of that name, or nullptr.
const observe::Variable* find_variable(const observe::ScenarioResults& scenario,
                                       const std::string& name);

}  // namespace samenspel::command
