#pragma once
// What other commands found out and a report tells along: which part of a change does it, and which
// assumptions weigh most.

#include "samenspel/report/report.hpp"
#include "samenspel/report/report_input.hpp"

#include <atomic>

namespace samenspel::command {

/// A list of {"scenario", "explanation"}, read from what `compare --explain --json` printed. Throws
/// BadInput for a file that is none, or is not about these results.
Json explanations_read(const ReportInput& input, const std::string& path);

/// The same, by running the mixes now.
Json explanations_run(const ReportInput& input, const ReportOptions& options,
                      const std::atomic<bool>& cancelled);

/// A list of {"scenario", "outcome", "unit", "factors": [{"factor", "meaning", "estimate", "low",
/// "high"}]}, most important first, from what `sensitivity --json` printed. Throws BadInput for a
/// file that is none.
Json sensitivity_read(const std::string& path);

}  // namespace samenspel::command
