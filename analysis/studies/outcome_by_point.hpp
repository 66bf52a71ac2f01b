#pragma once
// One outcome of a collected study: its mean at each point, and how much of that is chance.

#include "core/observe/results.hpp"

#include <string>
#include <vector>

namespace samenspel::studies {

struct PointOutcome {
  std::string name;  ///< of the output, with the category of a further axis: "waiting, basecamp"
  std::string unit;
  std::vector<double> mean;     ///< over replications, by point; NaN where nothing was observed
  double variance_of_mean = 0;  ///< mean over points; 0 with one replication
};

/// The outcomes of one output of a collected scenario: one, or one for each category of its only
/// further axis; none for other outputs.
[[nodiscard]] std::vector<PointOutcome> outcomes_by_point(const observe::ScenarioResults& scenario,
                                                          const std::string& output);

}  // namespace samenspel::studies
