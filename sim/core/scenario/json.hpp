#pragma once
// JSON to a Tree and back, for the page: it gets the resolved tree of a scenario as JSON, changes
// values and builds the scenario again with the same hash.

#include <optional>
#include <string>
#include <string_view>

#include "core/scenario/tree.hpp"

namespace samenspel::scenario {

/// The value in `text`, which must be one JSON value (RFC 8259) and nothing else. Strings become
/// quoted texts, except "none", which takes an entry out as it does in YAML. Empty after reporting
/// what is wrong, with line and column.
std::optional<Tree> json_to_tree(std::string_view text, const std::string& name,
                                 base::Problems& problems);

/// `tree` in one line; words that are numbers, true or false stay bare, everything else is a
/// string.
std::string json_text(const Tree& tree);

}  // namespace samenspel::scenario
