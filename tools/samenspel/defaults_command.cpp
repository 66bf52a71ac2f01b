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
#include <sstream>
#include <string>

namespace samenspel::command {
namespace {

std::string values_as_json() {
  const scenario::Tree tree = scenario::resolved_tree(scenario::Parameters{});
  return nlohmann::ordered_json::parse(scenario::json_text(tree)).dump(2) + "\n";
}

/// Keys as comments, so that the file says nothing yet; text that explains them keeps its blank.
std::string as_comments(const std::string& yaml) {
  std::string text;
  std::istringstream lines(yaml);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t start = line.find_first_not_of(' ');
    const bool says_something = start != std::string::npos && line[start] != '#';
    text += (says_something ? "#" : "") + line + '\n';
  }
  return text;
}

std::string starter() {
  return "# A scenario says what differs from the one that it extends. Below stand all keys with "
         "their\n"
         "# bare defaults, as comments; those of Utrecht are other ones (docs, "
         "scenarios/utrecht.yaml).\n"
         "# To change a key, take the # away before it and before the sections around it, and "
         "nothing\n"
         "# else: `samenspel check` names what does not fit.\n"
         "extends: utrecht\n" +
         as_comments(scenario::defaults_yaml<scenario::Parameters>());
}

}  // namespace

void add_defaults_command(CLI::App& program, Invocation& invocation) {
  CLI::App* command = program.add_subcommand(
      "defaults", "Print a scenario to start from, with every parameter as a comment");
  const auto json = std::make_shared<bool>(false);
  command->add_flag("--json", *json, "The values alone, as one JSON object");
  command->footer(
      "A scenario says only what differs: the file extends today's Utrecht and has every key as a\n"
      "comment.\n"
      "Example:\n"
      "  samenspel defaults > all_keys.yaml");
  command->callback([json, &invocation] {
    invocation.action = [json] {
      std::cout << (*json ? values_as_json() : starter());
      return ExitStatus::done;
    };
  });
}

}  // namespace samenspel::command
