#pragma once
// From the parameters of a calibration file to keys of its scenario.

#include "calibration/calibration_plan.hpp"
#include "core/scenario/scenario.hpp"

namespace samenspel::calibration {

/// All of them; what is wrong with one (an unknown key, no number, a policy, a range that is empty
/// or leaves that of its description) is added to `problems`.
[[nodiscard]] std::vector<Moving> moving_keys(const Calibration& calibration,
                                              const scenario::Scenario& scenario,
                                              base::Problems& problems);

}  // namespace samenspel::calibration
