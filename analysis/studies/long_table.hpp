#pragma once
// A collected study as a long table: one row for each scenario, point and replication.

#include "core/observe/results.hpp"

#include <cstddef>
#include <string>

namespace samenspel::studies {

/// "scenario,point,replication,factors…,outcomes…", an outcome with a further axis in one column
/// for each of its categories ("waiting.basecamp"). `frame`: a scenario of Collected::frame.
[[nodiscard]] std::string long_table_head(const observe::ScenarioResults& frame);

/// The rows of a window of Collected::each_window.
[[nodiscard]] std::string long_table_rows(const observe::ScenarioResults& frame, std::size_t first,
                                          const observe::ScenarioResults& window);

}  // namespace samenspel::studies
