#pragma once
// Carries out `samenspel validate`: the pattern table, or the targets of calibration.

#include "samenspel/exit_status.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace samenspel::command {

enum class ValidateForm { table, json, markdown, silent };
enum class ValidateWhat { patterns, targets };

struct ValidateOptions {
  std::vector<std::string> only;  ///< ids of rows; none: all of them
  ValidateWhat what = ValidateWhat::patterns;
  std::optional<int> replications;  ///< in place of what each row says
  std::optional<std::uint64_t> seed;
  int threads = 1;
  ValidateForm form = ValidateForm::table;
};

/// Prints each row as soon as it is there; `check_failed` when a judged row does not hold, or a
/// measured target is missed.
ExitStatus validate(const ValidateOptions& options);

}  // namespace samenspel::command
