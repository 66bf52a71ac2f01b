#include "samenspel/interruption.hpp"

#include <csignal>

namespace samenspel::command {
namespace {

// A signal handler reaches nothing but what is static.
std::atomic<bool> stop_asked{false};
std::atomic<int> signal_that_came{0};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

extern "C" void note_signal(int signal) {
  signal_that_came.store(signal);
  stop_asked.store(true);
}

void handle(int signal, void (*handler)(int), int flags) {
  struct sigaction action {};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  action.sa_flags = flags;
  sigaction(signal, &action, nullptr);
}

// After the first signal the usual ending is back.
constexpr int once = static_cast<int>(SA_RESETHAND | SA_RESTART);

}  // namespace

Interruption::Interruption() {
  stop_asked.store(false);
  signal_that_came.store(0);
  handle(SIGINT, note_signal, once);
  handle(SIGTERM, note_signal, once);
}

Interruption::~Interruption() {
  handle(SIGINT, SIG_DFL, 0);
  handle(SIGTERM, SIG_DFL, 0);
}

const std::atomic<bool>& Interruption::asked() const { return stop_asked; }

ExitStatus Interruption::status() const {
  const int signal = signal_that_came.load();
  if (signal == SIGTERM) return ExitStatus::terminated;
  return signal == SIGINT ? ExitStatus::interrupted : ExitStatus::done;
}

}  // namespace samenspel::command
