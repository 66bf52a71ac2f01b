#pragma once
// The commands of the program. Each has a file of its own that adds its options and help, and says
// what to do once all words are understood.

#include "samenspel/exit_status.hpp"

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace samenspel::command {

/// What the words on the command line come to.
struct Invocation {
  std::vector<std::string> words;      ///< as typed, the program first
  std::function<ExitStatus()> action;  ///< set by the command that was named
};

void add_run_command(CLI::App& program, Invocation& invocation);
void add_compare_command(CLI::App& program, Invocation& invocation);
void add_journey_command(CLI::App& program, Invocation& invocation);
void add_events_command(CLI::App& program, Invocation& invocation);
void add_check_command(CLI::App& program, Invocation& invocation);
void add_defaults_command(CLI::App& program, Invocation& invocation);
void add_describe_command(CLI::App& program, Invocation& invocation);
void add_verify_command(CLI::App& program, Invocation& invocation);
void add_validate_command(CLI::App& program, Invocation& invocation);
void add_study_command(CLI::App& program, Invocation& invocation);
void add_sensitivity_command(CLI::App& program, Invocation& invocation);
void add_workshop_command(CLI::App& program, Invocation& invocation);

}  // namespace samenspel::command
