#pragma once
// Which groups of keys a difference between two scenarios comes from.

#include "samenspel/comparison.hpp"
#include "samenspel/progress.hpp"
#include "samenspel/scenario_mixes.hpp"
#include "statistics/interval.hpp"

#include <atomic>
#include <string>
#include <vector>

namespace samenspel::command {

/// What one group of keys brings to one outcome; means over replications with 95% intervals.
struct ExplainedPart {
  statistics::Interval part;   ///< Shapley's share; the parts add up to the total
  statistics::Interval alone;  ///< the difference when only this group changes
};

struct ExplainedOutcome {
  statistics::Interval total;  ///< no replications: nothing was observed
  std::vector<ExplainedPart> parts;
};

struct Explanation {
  std::vector<KeyGroup> groups;
  int replications = 0;  ///< of every mix
  std::vector<std::string> warnings;
  std::vector<ExplainedOutcome> outcomes;  ///< in the order of the comparison
};

struct ExplainOptions {
  int replications = 0;  ///< at most so many; 0: as many as both scenarios have
  int threads = 1;
  ShowProgress progress = ShowProgress::no;
};

/// Runs all mixes of the two scenarios on the seed and the replications of the baseline. Cancelled:
/// what is complete counts. Throws BadInput when the two are not paired or no longer scenarios for
/// this program.
Explanation explain(const ComparedScenario& baseline, const Comparison& comparison,
                    const ExplainOptions& options, const std::atomic<bool>& cancelled);

}  // namespace samenspel::command
