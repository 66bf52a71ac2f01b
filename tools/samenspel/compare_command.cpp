// `samenspel compare`: its options and help.

#include "parallel/parallel.hpp"
#include "samenspel/commands.hpp"
#include "samenspel/compare.hpp"
#include "samenspel/threads_option.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace samenspel::command {

void add_compare_command(CLI::App& program, Invocation& invocation) {
  CLI::App* command = program.add_subcommand(
      "compare",
      "Paired differences between the scenarios of results files, and how sure they are");
  const auto options = std::make_shared<CompareOptions>();
  options->threads = parallel::available_threads();
  command->add_option("RESULTS", options->files, "Results files of `samenspel run`")
      ->required()
      ->option_text("results.h5 …");
  command
      ->add_option("--baseline", options->baseline,
                   "The scenario that others are compared with; none: the first")
      ->option_text("NAME")
      ->take_last();
  command
      ->add_option("--outcome", options->outcomes,
                   "An output to compare instead of the headline outcomes (repeatable)")
      ->allow_extra_args(false)
      ->option_text("NAME");
  command->add_flag("--explain", options->explain,
                    "Split each difference over the sections of keys that differ");
  CLI::Option* replications = command->add_option(
      "--replications", options->replications, "With --explain: at most so many runs of each mix");
  replications->check(CLI::PositiveNumber)->option_text("N")->take_last();
  add_threads_option(*command, options->threads, "With --explain: runs at the same time");
  command->add_flag("--quiet", options->quiet, "No progress");
  command->add_flag("--json", options->json, "One JSON object on standard output");
  command->footer(
      "Scenarios run on the same seed meet the same families on the same days, so replications "
      "are\n"
      "compared one by one. Differences come with a 95% interval (Student's t, and by "
      "resampling),\n"
      "in how many runs they show, and a verdict that allows for the number of outcomes (Holm).\n"
      "--explain runs every mix of the sections that differ (at most six groups, 64 mixes) on the\n"
      "same seed, and gives each group its mean effect over all orders (Shapley); parts add up.\n"
      "Where several files hold a scenario of one name, call it FILE:NAME.\n"
      "Examples:\n"
      "  samenspel compare corners.h5 --baseline utrecht\n"
      "  samenspel compare today.h5 stretched.h5 --json\n"
      "  samenspel compare corners.h5 --explain --replications 10\n"
      "  samenspel compare results.h5 --outcome wait_mean_days --outcome mark");
  command->callback(
      [options, &invocation] { invocation.action = [options] { return compare(*options); }; });
}

}  // namespace samenspel::command
