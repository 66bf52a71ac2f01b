#pragma once
// A complete tree, made from what was read, tells problems where the files say them.

#include "core/scenario/tree.hpp"

namespace samenspel::scenario {

/// Gives every part of `complete` the position of the same part of `files`; what the files do not
/// say stands where the nearest part around it does.
void adopt_positions(Tree& complete, const Tree& files);

}  // namespace samenspel::scenario
