#pragma once
// Carries out `samenspel compare`.

#include "samenspel/exit_status.hpp"

#include <string>
#include <vector>

namespace samenspel::command {

struct CompareOptions {
  std::vector<std::string> files;
  std::string baseline;               ///< empty: the first scenario of the first file
  std::vector<std::string> outcomes;  ///< names of outputs; none: the headline outcomes
  bool explain = false;               ///< split differences over the sections of keys that differ
  int replications = 0;  ///< of each mix when explaining, at most; 0: as many as there are
  int threads = 1;
  bool json = false;
  bool quiet = false;  ///< no progress
};

/// Reads, compares, explains when asked and prints. Throws what `guarded` explains.
ExitStatus compare(const CompareOptions& options);

}  // namespace samenspel::command
