#pragma once
// Carries out `samenspel sensitivity`.

#include "samenspel/exit_status.hpp"

#include <string>
#include <vector>

namespace samenspel::command {

struct SensitivityOptions {
  std::string file;
  std::vector<std::string> outcomes;  ///< none: the headline outcomes
  bool json = false;
  bool quiet = false;  ///< nothing on outcomes that are left out
};

/// Morris' effects or Sobol's indices of each outcome, by the design of the study. Throws what
/// `guarded` explains.
ExitStatus sensitivity(const SensitivityOptions& options);

}  // namespace samenspel::command
