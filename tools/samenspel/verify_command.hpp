#pragma once
// Carries out `samenspel verify`: the simulation against theory.

#include "samenspel/exit_status.hpp"

#include <string>
#include <vector>

namespace samenspel::command {

enum class VerifyForm { table, json, silent };

struct VerifyOptions {
  std::vector<std::string> only;  ///< ids of checks; none: all of them
  int threads = 1;
  VerifyForm form = VerifyForm::table;
};

/// Prints the rows of each check as soon as they are there; `check_failed` when one does not hold.
ExitStatus verify(const VerifyOptions& options);

}  // namespace samenspel::command
