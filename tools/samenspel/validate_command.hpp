#pragma once
// Carries out `samenspel validate`: the pattern table, the targets of calibration, or
// where a verdict turns over the ranges of uncertain parameters.

#include "samenspel/exit_status.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace samenspel::command {

enum class ValidateForm { table, json, markdown, silent };
enum class ValidateWhat { patterns, targets, robustness };

struct ValidateOptions {
  std::vector<std::string> only;  ///< ids of rows; none: all of them
  ValidateWhat what = ValidateWhat::patterns;
  std::optional<int> replications;    ///< in place of what each row says
  std::optional<std::uint64_t> seed;  ///< of families and days; of the points of --robustness
  std::string parameters;             ///< a posterior to draw parameters from, or empty
  int points = 64;                    ///< of --robustness
  int threads = 1;
  ValidateForm form = ValidateForm::table;
};

/// Prints each row as soon as it is there; `check_failed` when a judged row does not hold, or a
/// measured target is missed.
ExitStatus validate(const ValidateOptions& options);

/// The four corners over the ranges of uncertain parameters; never `check_failed`.
ExitStatus validate_robustness(const ValidateOptions& options);

}  // namespace samenspel::command
