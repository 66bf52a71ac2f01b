#pragma once
// Adds a problem to the list once, and stops at a number nobody reads beyond.

#include <string_view>

#include "core/base/problems.hpp"

namespace samenspel::scenario {

/// More problems than this are summed up in one last sentence.
inline constexpr std::size_t most_problems = 200;

/// Adds `problem` unless the same stands there already (a timeline reads the same keys more than
/// once). `advice`, a sentence on how to repair it, follows what is expected.
void report(base::Problems& problems, base::Problem problem, std::string_view advice = "");

/// The same problems by file, line and column; those of one place keep their order.
base::Problems in_file_order(const base::Problems& problems);

}  // namespace samenspel::scenario
