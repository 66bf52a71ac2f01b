#pragma once
// What keys that are fine one by one do wrong together: names that nobody declares, teams that
// nobody goes to, numbers that cannot be combined.

#include "core/base/problems.hpp"
#include "core/scenario/scenario.hpp"
#include "core/scenario/tree.hpp"

#include <vector>

namespace samenspel::scenario {

/// `trees[i]` is what `scenario.policies[i]` was read from. What depends on a key that is wrong by
/// itself, as told in `before`, is left out: it would be blamed for what that key lacks.
void check_together(const Scenario& scenario, const std::vector<const Tree*>& trees,
                    const base::Problems& before, base::Problems& problems);

}  // namespace samenspel::scenario
