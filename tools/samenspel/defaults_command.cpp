// `samenspel defaults`: commented YAML of every parameter, a file to start from.

#include "core/scenario/defaults_visitor.hpp"
#include "core/scenario/json.hpp"
#include "core/scenario/scenario.hpp"
#include "core/scenario/to_tree.hpp"
#include "samenspel/commands.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>
#include <string>

namespace samenspel::command {
namespace {

std::string values_as_json() {
  const scenario::Tree tree = scenario::resolved_tree(scenario::Parameters{});
  return nlohmann::ordered_json::parse(scenario::json_text(tree)).dump(2) + "\n";
}

}  // namespace

void add_defaults_command(CLI::App& program, Invocation& invocation) {
  CLI::App* command = program.add_subcommand(
      "defaults", "Print every parameter as commented YAML, a file to start from");
  const auto json = std::make_shared<bool>(false);
  command->add_flag("--json", *json, "The values alone, as one JSON object");
  command->footer(
      "A scenario says only what differs from these.\n"
      "Example:\n"
      "  samenspel defaults > all_keys.yaml");
  command->callback([json, &invocation] {
    invocation.action = [json] {
      std::cout << (*json ? values_as_json() : scenario::defaults_yaml<scenario::Parameters>());
      return ExitStatus::done;
    };
  });
}

}  // namespace samenspel::command
