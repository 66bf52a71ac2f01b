#pragma once
// The rows of the summary table: what a file holds, put in words and units, scenarios side by side.

#include "core/observe/results.hpp"

#include <span>
#include <string>
#include <vector>

namespace samenspel::command {

struct SummaryRow {
  std::string caption;
  std::vector<std::string> cells;  ///< one for each scenario: "41.2 ± 1.4"
};

struct SummaryBlock {
  std::string title;
  std::vector<SummaryRow> rows;
};

/// `years[s]` are the measured years of scenario s. Outputs that no scenario has are left out, and
/// so are categories in which nothing ever happens.
std::vector<SummaryBlock> summary_blocks(std::span<const observe::ScenarioResults> scenarios,
                                         std::span<const double> years);

}  // namespace samenspel::command
