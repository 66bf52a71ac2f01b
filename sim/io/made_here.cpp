#include "io/made_here.hpp"

#include "io/build_info.hpp"

#include <cstdio>

namespace samenspel::io {

observe::Results results_made_here(std::uint64_t seed) {
  const BuildInfo info = build_info();
  char text[32];
  std::snprintf(text, sizeof text, "0x%016llx", static_cast<unsigned long long>(seed));
  observe::Results results;
  results.program_version = info.version;
  results.source_revision = info.revision;
  results.compiler = info.compiler;
  results.seed = text;
  return results;
}

}  // namespace samenspel::io
