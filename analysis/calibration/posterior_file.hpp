#pragma once
// A posterior as arrays for a results file, and its best particle as a scenario.

#include "calibration/posterior.hpp"
#include "core/observe/results.hpp"

#include <string>

namespace samenspel::calibration {

/// Groups: the scenario's name with the axes point (particle) and replication, each parameter, its
/// weight, its distance, its wave, and each target as target_NAME; "parameters" and "targets" with
/// what was asked and learnt of each. The calibration stands in `study`.
[[nodiscard]] observe::Results posterior_results(const CalibrationPlan& plan, const Waves& waves,
                                                 const Posterior& posterior);

/// A scenario that extends the one that was calibrated and sets every parameter as in the best
/// particle, with what it was calibrated on beside each.
[[nodiscard]] std::string best_fit_text(const CalibrationPlan& plan, const Waves& waves,
                                        const Posterior& posterior);

}  // namespace samenspel::calibration
