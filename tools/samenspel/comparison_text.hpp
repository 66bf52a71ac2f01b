#pragma once
// What `samenspel compare` prints for people.

#include "samenspel/comparison.hpp"

#include <string>

namespace samenspel::command {

/// Warnings, differences with verdicts, how sure they are and what more precision takes, and what
/// it comes to in plain sentences; at most 100 columns.
std::string comparison_text(const Comparisons& comparisons);

}  // namespace samenspel::command
