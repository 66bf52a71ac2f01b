#pragma once
// A team that a file adds to those it inherits and that nobody goes to: most likely a slip in the
// name of one that exists.

#include "core/base/problems.hpp"
#include "core/scenario/structure.hpp"
#include "core/scenario/tree.hpp"

namespace samenspel::scenario {

/// Reports new teams that no area is served by or has as its practice nurse and no route leads to,
/// under any policy.
void check_new_teams(const Scenario& scenario, const Structure& structure, const Tree& tree,
                     base::Problems& problems);

}  // namespace samenspel::scenario
