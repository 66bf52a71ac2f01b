// `samenspel report`: its options and help.

#include "parallel/parallel.hpp"
#include "samenspel/commands.hpp"
#include "samenspel/report/report.hpp"
#include "samenspel/threads_option.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace samenspel::command {
namespace {

void add_explaining(CLI::App& command, ReportOptions& options) {
  CLI::Option* given = command.add_option(
      "--explain", options.explanation_file,
      "Tell which part of a change does it, as `compare --explain --json` found out");
  given->option_text("FILE.json")->take_last();
  command.add_flag("--explain-now", options.explain, "Find that out now: runs every mix")
      ->excludes(given);
  command
      .add_option("--replications", options.replications,
                  "With --explain-now: at most so many runs of each mix")
      ->check(CLI::PositiveNumber)
      ->option_text("N")
      ->take_last();
  add_threads_option(command, options.threads, "With --explain-now: runs at the same time");
}

}  // namespace

void add_report_command(CLI::App& program, Invocation& invocation) {
  CLI::App* command = program.add_subcommand(
      "report", "One page for who decides, from results: opens in any browser, without network");
  const auto options = std::make_shared<ReportOptions>();
  options->threads = parallel::available_threads();
  command->add_option("RESULTS", options->files, "Results files of `samenspel run`")
      ->required()
      ->option_text("results.h5 …");
  command->add_option("-o,--output", options->output, "Where the page goes")
      ->default_val("report.html")
      ->option_text("FILE.html")
      ->take_last();
  command->add_option("--language", options->language, "In which it opens: nl or en")
      ->option_text("nl|en")
      ->take_last()
      ->capture_default_str();
  command
      ->add_option("--baseline", options->baseline,
                   "The scenario that others are compared with; none: the first")
      ->option_text("NAME")
      ->take_last();
  add_explaining(*command, *options);
  command
      ->add_option("--sensitivity", options->sensitivity_file,
                   "Tell which assumptions weigh most, as `sensitivity --json` found out")
      ->option_text("FILE.json")
      ->take_last();
  command->add_flag("--force", options->force, "Replace a page that is there");
  command->add_flag("--quiet", options->quiet, "No progress and no last line");
  command->add_flag("--json", options->json,
                    "The data of the page on standard output, and no page");
  command->footer(
      "The page holds its own data, charts and both languages; nothing in it that is not in the\n"
      "results or computed from them. Several scenarios are compared as `compare` does.\n"
      "Examples:\n"
      "  samenspel report results.h5 -o report.html\n"
      "  samenspel report corners.h5 --baseline utrecht --language en -o corners.html\n"
      "  samenspel compare corners.h5 --explain --json > why.json\n"
      "  samenspel report corners.h5 --explain why.json -o corners.html");
  command->callback(
      [options, &invocation] { invocation.action = [options] { return report(*options); }; });
}

}  // namespace samenspel::command
