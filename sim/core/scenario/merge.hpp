#pragma once
// Puts a file on top of the one it extends: maps key by key, everything else replaced.

#include <string_view>

#include "core/scenario/tree.hpp"

namespace samenspel::scenario {

/// `over` on top of `under`. `none` over an existing entry stays in the result and says that it
/// removes something.
Tree merge(Tree under, const Tree& over);

/// Where an assignment stands, as the file of its position.
inline constexpr std::string_view command_line = "command line";

/// Puts the value of one assignment "path.to.key=value" into `tree`, with that position. The value
/// is a plain word or number, a text in double quotes, or a list [a, b].
void set_value(Tree& tree, std::string_view assignment, base::Problems& problems);

/// The smallest tree that, merged on `before`, gives `after` (both complete): a timeline's `set`.
Tree difference(const Tree& before, const Tree& after);

}  // namespace samenspel::scenario
