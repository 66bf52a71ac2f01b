#pragma once
// The account of a calibration, in Markdown: did the search end, what did the figures teach about
// which parameter, which figures cannot be met together.

#include "calibration/posterior.hpp"

#include <string>

namespace samenspel::calibration {

[[nodiscard]] std::string report_text(const CalibrationPlan& plan, const Waves& waves,
                                      const Posterior& posterior);

}  // namespace samenspel::calibration
