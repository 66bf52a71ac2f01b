#pragma once
// From the targets of a calibration file to what is read from a replication.

#include "calibration/calibration_plan.hpp"
#include "core/observe/outcome.hpp"

namespace samenspel::calibration {

/// All of them; an unknown row, output or label, or a tolerance that is absent, is added to
/// `problems`.
[[nodiscard]] std::vector<Target> targets_of(const Calibration& calibration,
                                             const observe::Declarations& declarations,
                                             base::Problems& problems);

}  // namespace samenspel::calibration
