#pragma once
// Reads a YAML file together with the files it extends, and merges them into one Tree.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/scenario/tree.hpp"

namespace samenspel::io {

/// The files inside the program, by name ("utrecht.yaml", "studies/morris.yaml").
struct ShippedFiles {
  std::function<std::optional<std::string>(const std::string& name)> text;
  std::vector<std::string> names;  ///< to suggest the nearest
};

/// Those that were built in.
ShippedFiles built_in_files();

inline constexpr int longest_chain = 20;  ///< files that extend one another

/// Reads `path_or_name`: a file on disk, else a shipped file ("utrecht" or "utrecht.yaml").
/// `extends: other.yaml` names a file relative to the file that says so, else a shipped one. The
/// key `extends` is not in the result. Empty after reporting what is wrong; a tree that could be
/// read beside its problems (a key given twice) is there all the same, so that the problems further
/// on are told too.
std::optional<scenario::Tree> read_tree(const std::string& path_or_name,
                                        const ShippedFiles& shipped, base::Problems& problems);

/// As `read_tree`, for a text that has no file; `extends` is then relative to the working
/// directory.
std::optional<scenario::Tree> read_tree_text(const std::string& text, const std::string& name,
                                             const ShippedFiles& shipped, base::Problems& problems);

}  // namespace samenspel::io
