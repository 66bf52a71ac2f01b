#pragma once
// Ctrl-C and SIGTERM as a wish to stop, so that what is complete can still be kept.

#include "samenspel/exit_status.hpp"

#include <atomic>

namespace samenspel::command {

/// While one lives, the first SIGINT or SIGTERM only sets `asked`; the second ends the program as
/// usual.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  [[nodiscard]] const std::atomic<bool>& asked() const;
  /// `interrupted` or `terminated`, by the signal that came; `done` when none came.
  [[nodiscard]] ExitStatus status() const;
};

}  // namespace samenspel::command
