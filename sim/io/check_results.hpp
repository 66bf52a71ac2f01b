#pragma once
// Refuses results that a file could not hold faithfully, before anything is written. Private to
// io/.

#include "core/observe/results.hpp"

namespace samenspel::io {

/// Throws UserFault for a scenario name that cannot be a group name (empty, "." or "..", with '/',
/// a control character or a blank at an end, twice), std::logic_error for everything else: that is
/// our own bug.
void check_results(const observe::Results& results);

}  // namespace samenspel::io
