#pragma once
// All points of a study as one set of arrays, the factors beside them, read window by window: a
// hundred thousand points are never in memory together.

#include "core/observe/results.hpp"
#include "io/study_file.hpp"
#include "io/study_folder.hpp"
#include "studies/study_plan.hpp"

#include <cstddef>
#include <functional>

namespace samenspel::studies {

/// Outcomes of one scenario at the points from `first` on.
using TakeWindow = std::function<void(std::size_t scenario, std::size_t first,
                                      const observe::ScenarioResults& window)>;

class Collected {
 public:
  /// Reads everything once, to see that each point is there once and has the shape of the first.
  /// Throws io::UserFault when points are missing, with their number and the first of them, or what
  /// reading one throws.
  Collected(const StudyPlan& plan, const io::StudyFolder& folder);

  /// Scenarios with the axes point and replication first; each factor is a variable over the
  /// points, each outcome one without numbers.
  [[nodiscard]] const io::StudyFrame& frame() const { return frame_; }

  /// Hands on the outcomes, scenario by scenario, points in order, a block at a time.
  void each_window(const TakeWindow& take) const;

 private:
  const StudyPlan& plan_;
  const io::StudyFolder& folder_;
  io::StudyFrame frame_;
};

}  // namespace samenspel::studies
