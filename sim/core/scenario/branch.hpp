#pragma once
// A scenario that is one scenario up to a date and another from then on.

#include "core/base/calendar.hpp"
#include "core/scenario/tree.hpp"

namespace samenspel::scenario {

/// `first` up to the eve of `from`; from then on what `second` says for that date and later. Both
/// are complete, each with its timeline if it has one; `run` is that of `first`, the question that
/// of `second`. What the two may not differ in is refused when the result is read.
[[nodiscard]] Tree branch_tree(Tree first, Tree second, base::Date from, base::Problems& problems);

}  // namespace samenspel::scenario
