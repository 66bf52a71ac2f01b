#pragma once
// Where in its file stands what a check of the whole has found.

#include "core/base/problems.hpp"
#include "core/scenario/tree.hpp"

namespace samenspel::studies {

/// Adds `found` to `into`; problems that know only their path get their position in `tree`.
void add_with_positions(base::Problems& into, const base::Problems& found,
                        const scenario::Tree& tree);

}  // namespace samenspel::studies
