#pragma once
// How the program ends: the numbers on which other people's scripts depend.

namespace samenspel::command {

enum class ExitStatus {
  done = 0,
  user_can_repair = 2,  ///< a bad file, a bad option, an output that exists already
  machine_failed = 3,   ///< a full disk, a missing permission
  check_failed = 4,     ///< `verify` or `validate`: a row did not hold
  our_mistake = 70,     ///< a bug of this program
  try_again = 75,       ///< the same command may work later: a machine that is out of threads
  interrupted = 130,    ///< Ctrl-C; what was complete is kept
  terminated = 143      ///< asked to end by a scheduler; what was complete is kept
};

}  // namespace samenspel::command
