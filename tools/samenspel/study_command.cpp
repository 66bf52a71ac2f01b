// `samenspel study`: its four verbs, their options and help.

#include "parallel/parallel.hpp"
#include "samenspel/commands.hpp"
#include "samenspel/study.hpp"
#include "samenspel/threads_option.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace samenspel::command {
namespace {

void add_folder(CLI::App& command, std::string& folder) {
  command.add_option("DIR", folder, "Folder of the study, as it was last started there")
      ->required()
      ->option_text("DIR");
}

void add_json_and_quiet(CLI::App& command, bool& json, bool& quiet) {
  command.add_flag("--json", json, "One JSON object on standard output");
  command.add_flag("--quiet", quiet, "Print nothing");
}

void add_study_run(CLI::App& study, Invocation& invocation) {
  CLI::App* command = study.add_subcommand("run", "Run the points that are not finished yet");
  const auto options = std::make_shared<StudyRunOptions>();
  options->threads = parallel::available_threads();
  command->add_option("STUDY", options->file, "The study file")
      ->required()
      ->option_text("study.yaml");
  command->add_option("-o,--output", options->folder, "Folder of the study")
      ->required()
      ->option_text("DIR");
  command->add_option("--shard", options->shard, "Only share I of N of the points")
      ->option_text("I/N")
      ->take_last();
  add_threads_option(*command, options->threads);
  command->add_flag("--dry-run", options->dry_run,
                    "Only say what there is to do and what it takes");
  command->add_flag("--log", options->log, "A line on standard error for each point as it ends");
  command->add_flag("--json", options->json, "One JSON object on standard output");
  command->add_flag("--quiet", options->quiet, "No progress and no closing line");
  command->footer(
      "Each finished point is a whole file in DIR; full blocks of points become one file. A run\n"
      "that was stopped or killed loses the points it was at; the same command goes on, and any\n"
      "number of shards may work in one folder, on one machine or on many. More points of a "
      "design\n"
      "that grows (sobol, morris, saltelli, blocks of latin_hypercube), replications, scenarios "
      "and\n"
      "years extend a study; any other change is refused.\n"
      "Examples:\n"
      "  samenspel study run study.yaml -o study --dry-run\n"
      "  samenspel study run study.yaml -o study\n"
      "  samenspel study run study.yaml -o study --shard 3/20");
  command->callback(
      [options, &invocation] { invocation.action = [options] { return run_study(*options); }; });
}

void add_study_status(CLI::App& study, Invocation& invocation) {
  CLI::App* command =
      study.add_subcommand("status", "Say what is finished, what is missing and what failed");
  const auto options = std::make_shared<StudyStatusOptions>();
  add_folder(*command, options->folder);
  command->add_flag("--json", options->json, "One JSON object on standard output");
  command
      ->add_option("--shares-left", options->shares,
                   "Only say which of N shares have something left, as sbatch --array takes it")
      ->option_text("N")
      ->check(CLI::Range(1, 1000000));
  command->footer(
      "Examples:\n"
      "  samenspel study status study\n"
      "  samenspel study status study --shares-left 20");
  command->callback(
      [options, &invocation] { invocation.action = [options] { return study_status(*options); }; });
}

void add_study_collect(CLI::App& study, Invocation& invocation) {
  CLI::App* command =
      study.add_subcommand("collect", "Put all finished points into one results file");
  const auto options = std::make_shared<StudyCollectOptions>();
  add_folder(*command, options->folder);
  command->add_option("-o,--output", options->output, "Where it goes")
      ->option_text("study.h5")
      ->take_last()
      ->capture_default_str();
  command->add_option("--csv", options->csv, "Also one row for each replication as a long table")
      ->option_text("study.csv")
      ->take_last();
  command->add_flag("--force", options->force, "Replace files that exist");
  add_json_and_quiet(*command, options->json, options->quiet);
  command->footer(
      "In the file each scenario has the axes point and replication, and each factor as a "
      "coordinate\n"
      "of the points: xarray.open_dataset(\"study.h5\", group=\"scenarios/utrecht\").\n"
      "Refused while points are missing.\n"
      "Example:\n"
      "  samenspel study collect study -o study.h5");
  command->callback([options, &invocation] {
    invocation.action = [options] { return collect_study(*options); };
  });
}

void add_study_export(CLI::App& study, Invocation& invocation) {
  CLI::App* command = study.add_subcommand("export", "Samples and results for SALib and R");
  const auto options = std::make_shared<StudyExportOptions>();
  command->add_option("STUDY", options->file, "A file of `samenspel study collect`")
      ->required()
      ->option_text("study.h5");
  command->add_option("-o,--output", options->folder, "Folder of the tables")
      ->required()
      ->option_text("DIR");
  command->add_option("--outcome", options->outcomes, "Only this output (repeatable)")
      ->allow_extra_args(false)
      ->option_text("NAME");
  command->add_flag("--force", options->force, "Replace files that exist");
  add_json_and_quiet(*command, options->json, options->quiet);
  command->footer(
      "problem.json (num_vars, names, bounds), samples.csv and results.csv have the rows in the "
      "order\n"
      "of SALib; r_samples.csv and r_results.csv, of a study with the design saltelli, in that of "
      "the R\n"
      "package sensitivity. Results are means over replications.\n"
      "Example:\n"
      "  samenspel study export study.h5 -o tables");
  command->callback(
      [options, &invocation] { invocation.action = [options] { return export_study(*options); }; });
}

}  // namespace

void add_study_command(CLI::App& program, Invocation& invocation) {
  CLI::App* command = program.add_subcommand(
      "study", "Many points of one question: run them in shares, see how far they are, collect");
  command->require_subcommand(1);
  add_study_run(*command, invocation);
  add_study_status(*command, invocation);
  add_study_collect(*command, invocation);
  add_study_export(*command, invocation);
}

}  // namespace samenspel::command
