#pragma once
// What is no problem of a scenario, but good to know before its results are read.

#include "core/run/replication.hpp"

#include <string>
#include <vector>

namespace samenspel::command {

/// One sentence each: that one budget can move no amount within the run.
[[nodiscard]] std::vector<std::string> notes_of(const run::Plan& plan);

}  // namespace samenspel::command
