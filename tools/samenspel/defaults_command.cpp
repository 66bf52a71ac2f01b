// `samenspel defaults`: commented YAML of every parameter, a file to start from.

#include "core/scenario/defaults_visitor.hpp"
#include "core/scenario/scenario.hpp"
#include "samenspel/commands.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace samenspel::command {

void add_defaults_command(CLI::App& program, Invocation& invocation) {
  CLI::App* command = program.add_subcommand(
      "defaults", "Print every parameter as commented YAML, a file to start from");
  command->footer(
      "A scenario says only what differs from these.\n"
      "Example:\n"
      "  samenspel defaults > all_keys.yaml");
  command->callback([&invocation] {
    invocation.action = [] {
      std::cout << scenario::defaults_yaml<scenario::Parameters>();
      return ExitStatus::done;
    };
  });
}

}  // namespace samenspel::command
