#pragma once
// From YAML text to a Tree with positions: syntax only. A strict part of YAML: one document, no
// anchors, aliases, merge keys or tags, UTF-8, no tabs in the indentation, at most 16 MiB and 50
// levels.

#include <optional>
#include <string>
#include <string_view>

#include "core/scenario/tree.hpp"

namespace samenspel::io {

inline constexpr std::size_t largest_file = std::size_t{16} << 20;  ///< bytes of one YAML text

/// The map in `text`; every breach goes to `problems` with `file`, line and column (both from 1, in
/// characters). Empty, with a problem, when the text cannot be read to its end or is no map; a tree
/// beside problems serves to find more of them. Never throws for what stands in the text.
std::optional<scenario::Tree> yaml_to_tree(std::string_view text, const std::string& file,
                                           base::Problems& problems);

}  // namespace samenspel::io
