// `samenspel check`: every problem in scenario, study and calibration files; runs nothing.

#include "calibration/calibration_plan.hpp"
#include "core/base/problems.hpp"
#include "core/run/replication.hpp"
#include "io/extends.hpp"
#include "io/yaml_to_scenario.hpp"
#include "samenspel/commands.hpp"
#include "samenspel/failures.hpp"
#include "samenspel/notes.hpp"
#include "studies/study_plan.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>

namespace samenspel::command {
namespace {

struct CheckOptions {
  std::vector<std::string> files;
  std::vector<std::string> assignments;
  bool json = false;
  bool quiet = false;
};

/// What is to be repaired in a file, and what is good to know of it.
struct Findings {
  base::Problems problems;
  std::vector<std::string> notes;
};

Findings findings_of(const CheckOptions& options, const std::string& file) {
  Findings found;
  const auto scenario = io::read_scenario(file, options.assignments, found.problems);
  if (!scenario) return found;
  const run::Plan plan = run::plan_of(*scenario, found.problems);
  if (found.problems.empty()) found.notes = notes_of(plan);
  return found;
}

/// By what only such a file says; a file that cannot be read is neither.
bool has(const scenario::Tree& tree, const char* section) {
  return scenario::find(tree, section) != nullptr;
}

/// Of a file of any kind.
Findings findings_in(const CheckOptions& options, const std::string& file) {
  base::Problems ignored;
  Findings found;
  const auto tree = io::read_tree(file, io::built_in_files(), ignored);
  if (tree && has(*tree, "factors")) {
    static_cast<void>(studies::read_study(file, found.problems));
  } else if (tree && has(*tree, "parameters") && has(*tree, "targets")) {
    static_cast<void>(calibration::read_calibration(file, found.problems));
  } else {
    return findings_of(options, file);
  }
  return found;
}

nlohmann::ordered_json json_of(const base::Problem& problem) {
  return {{"file", problem.at.file},     {"line", problem.at.line},
          {"column", problem.at.column}, {"path", problem.path},
          {"found", problem.found},      {"expected", problem.expected},
          {"hint", problem.hint},        {"text", base::to_text(problem)}};
}

ExitStatus check_as_json(const CheckOptions& options) {
  nlohmann::ordered_json answer{{"files", options.files},
                                {"problems", nlohmann::ordered_json::array()},
                                {"notes", nlohmann::ordered_json::array()}};
  for (const std::string& file : options.files) {
    const Findings found = findings_in(options, file);
    for (const base::Problem& problem : found.problems.all()) {
      answer["problems"].push_back(json_of(problem));
    }
    for (const std::string& note : found.notes) {
      answer["notes"].push_back({{"file", file}, {"text", note}});
    }
  }
  using Handler = nlohmann::ordered_json::error_handler_t;
  std::cout << answer.dump(2, ' ', false, Handler::replace) << '\n';
  return answer["problems"].empty() ? ExitStatus::done : ExitStatus::user_can_repair;
}

ExitStatus check(const CheckOptions& options) {
  if (options.json) return check_as_json(options);
  base::Problems all;
  for (const std::string& file : options.files) {
    const Findings found = findings_in(options, file);
    if (!options.quiet) {
      if (found.problems.empty()) std::cout << file << ": no problems\n";
      for (const std::string& note : found.notes) std::cout << file << ": note: " << note << '\n';
    }
    all.add(found.problems);
  }
  std::cout.flush();
  throw_if_any(all);
  return ExitStatus::done;
}

}  // namespace

void add_check_command(CLI::App& program, Invocation& invocation) {
  CLI::App* command = program.add_subcommand(
      "check",
      "Name every problem in scenario, study and calibration files with its line; run nothing");
  const auto options = std::make_shared<CheckOptions>();
  command
      ->add_option("FILE", options->files,
                   "Scenario, study or calibration files, or names of shipped scenarios")
      ->required()
      ->option_text("file.yaml or name …");
  command->add_option("--set", options->assignments, "As if scenario files said so (repeatable)")
      ->allow_extra_args(false)
      ->option_text("path.to.key=value");
  command->add_flag("--json", options->json, "One JSON object on standard output");
  command->add_flag("--quiet", options->quiet, "No line for files without problems");
  command->footer(
      "A problem is file:line:column, what was found, what was expected, the nearest known key.\n"
      "Exit status: 0 no problems, 2 problems.\n"
      "Examples:\n"
      "  samenspel check my_city.yaml my_study.yaml\n"
      "  samenspel check utrecht --set run.years=5");
  command->callback(
      [options, &invocation] { invocation.action = [options] { return check(*options); }; });
}

}  // namespace samenspel::command
