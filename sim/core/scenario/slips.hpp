#pragma once
// Names that can be read and are yet most likely a slip of the hand.

#include "core/base/problems.hpp"
#include "core/scenario/tree.hpp"

#include <string>

namespace samenspel::scenario {

/// Whether all that an entry says stands in the last file, whose name is `last`, or on the command
/// line: nothing of it is inherited.
[[nodiscard]] bool is_new_entry(const TreeEntry& entry, const std::string& last);

/// Names of areas, teams, domains, disciplines, channels, routes and contracts that are new and one
/// letter away from an inherited one. `tree` is the last file, merged on those that it extends.
[[nodiscard]] base::Problems doubts_about(const Tree& tree);

}  // namespace samenspel::scenario
