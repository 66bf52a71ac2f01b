#include "samenspel/parse_failure.hpp"

#include "core/scenario/nearest_key.hpp"
#include "core/scenario/tree.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <string>
#include <vector>

namespace samenspel::command {
namespace {

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

std::vector<std::string> command_names(const CLI::App& program) {
  std::vector<std::string> names;
  for (const CLI::App* command : program.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

std::string suggestion(const std::string& word, const std::vector<std::string>& known) {
  const std::string nearest = scenario::nearest_key(word, known);
  return nearest.empty() ? "" : ". Did you mean " + nearest + "?";
}

/// `word` stands where nothing of its kind is expected.
std::string unexpected(const std::string& word, const CLI::App& named) {
  const std::string shown = scenario::quoted_for_message(word);
  if (word.rfind("-", 0) == 0) {
    const std::string option = word.substr(0, word.find('='));
    return "no option " + shown + suggestion(option, option_names(named));
  }
  const std::vector<std::string> commands = command_names(named);
  if (commands.empty()) return "one word too many: " + shown;
  return "no command " + shown + suggestion(word, commands);
}

}  // namespace

ExitStatus answer_to(const CLI::ParseError& error, const CLI::App& program) {
  if (error.get_exit_code() == 0) {
    program.exit(error, std::cout, std::cerr);
    return ExitStatus::done;
  }
  const CLI::App* named = &program;  // the innermost command that was given: `study`, `run` in it
  std::string whole_name = "samenspel";
  while (!named->get_subcommands().empty()) {
    named = named->get_subcommands().front();
    whole_name += " " + named->get_name();
  }
  const bool none_chosen = named == &program;
  const std::vector<std::string> rest = program.remaining(true);
  std::string what = error.what();
  if (!rest.empty()) {
    what = unexpected(rest.front(), *named);
  } else if (none_chosen && error.get_name() == "RequiredError") {
    what = "which command?\n\n" + program.help();
  }
  std::cerr << whole_name << ": " << what << '\n';
  if (rest.empty() && none_chosen) return ExitStatus::user_can_repair;
  std::cerr << "See " << whole_name << " --help\n";
  return ExitStatus::user_can_repair;
}

}  // namespace samenspel::command
