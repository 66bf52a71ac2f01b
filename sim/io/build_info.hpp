#pragma once
// Which program made a result: written into every results file and printed by `samenspel
// --version`.

#include <string_view>

namespace samenspel::io {

struct BuildInfo {
  std::string_view version;   ///< of the project: "0.1.0"
  std::string_view revision;  ///< git commit, "+changes" when files differ; else "unknown"
  std::string_view compiler;  ///< "GNU 12.2.0"
  std::string_view build;     ///< kind of build: "RelWithDebInfo"
};

/// The same for every call; views live as long as the program.
BuildInfo build_info();

}  // namespace samenspel::io
