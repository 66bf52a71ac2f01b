// `samenspel sensitivity`: its options and help.

#include "samenspel/commands.hpp"
#include "samenspel/sensitivity.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace samenspel::command {

void add_sensitivity_command(CLI::App& program, Invocation& invocation) {
  CLI::App* command = program.add_subcommand(
      "sensitivity", "Which factors of a study move its outcomes, and how sure that is");
  const auto options = std::make_shared<SensitivityOptions>();
  command->add_option("STUDY", options->file, "A file of `samenspel study collect`")
      ->required()
      ->option_text("study.h5");
  command
      ->add_option("--outcome", options->outcomes,
                   "An output instead of the headline outcomes (repeatable)")
      ->allow_extra_args(false)
      ->option_text("NAME");
  command->add_flag("--json", options->json, "One JSON object on standard output");
  command->add_flag("--quiet", options->quiet, "No word on outcomes that are left out");
  command->footer(
      "A study with the design morris gives mu*, the mean size of the effect of each factor from\n"
      "one end of its range to the other, mu with its sign, and sigma, large where the effect "
      "hangs\n"
      "on other factors. A study with the design saltelli gives Sobol' indices: the share of the\n"
      "variance that a factor makes alone, and together with others; chance is taken off where\n"
      "points have random numbers of their own. Intervals are of 95%, by resampling.\n"
      "Examples:\n"
      "  samenspel sensitivity study.h5\n"
      "  samenspel sensitivity study.h5 --outcome wait_mean_days --json");
  command->callback(
      [options, &invocation] { invocation.action = [options] { return sensitivity(*options); }; });
}

}  // namespace samenspel::command
