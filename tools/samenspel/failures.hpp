#pragma once
// From whatever goes wrong to one text on standard error and one exit status.

#include "samenspel/exit_status.hpp"

#include <functional>
#include <stdexcept>
#include <string>

namespace samenspel::base {
struct Problem;
class Problems;
}  // namespace samenspel::base

namespace samenspel::command {

/// Problems in input files and options: `what()` holds one a line, ready to print.
class BadInput : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Throws BadInput with each problem once, in their order, unless there are none.
void throw_if_any(const base::Problems& problems);

/// What is most likely a slip and yet no problem, on standard error.
void warn_of(const base::Problems& doubts);

/// Throws BadInput with one problem.
[[noreturn]] void refuse(const base::Problem& problem);

/// Calls `action`; explains what it throws. Output that cannot be written is the machine's failure.
ExitStatus guarded(const std::function<ExitStatus()>& action);

}  // namespace samenspel::command
