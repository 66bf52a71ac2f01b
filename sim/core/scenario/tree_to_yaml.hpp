#pragma once
// Writes a Tree as YAML in one canonical form: two blanks a level, lists of words in one line,
// texts quoted at need.

#include <string>
#include <string_view>

#include "core/scenario/tree.hpp"

namespace samenspel::scenario {

/// The whole text; reading it gives an equal Tree. `indent` counts blanks.
std::string yaml_text(const Tree& map, int indent = 0);

/// `text` as one YAML scalar, in double quotes where a plain word would be read as something else.
std::string yaml_scalar(std::string_view text);

/// A key of a map, quoted at need.
std::string yaml_key(std::string_view key);

}  // namespace samenspel::scenario
