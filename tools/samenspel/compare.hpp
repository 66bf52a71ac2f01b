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
  bool json = false;
};

/// Reads, compares and prints. Throws what `guarded` explains.
ExitStatus compare(const CompareOptions& options);

}  // namespace samenspel::command
