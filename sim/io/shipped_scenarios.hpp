#pragma once
// The scenario files that ship inside the program, so that `extends` finds them wherever it runs.

#include <span>
#include <string_view>

namespace samenspel::io {

/// One file below scenarios/; both views live as long as the program.
struct ShippedFile {
  std::string_view name;  ///< path below scenarios/, with '/' and extension: "studies/morris.yaml"
  std::string_view text;  ///< the whole file, UTF-8
};

/// All of them, in ascending order of name.
std::span<const ShippedFile> shipped_files();

}  // namespace samenspel::io
