// `samenspel calibrate`: its options and help.

#include "parallel/parallel.hpp"
#include "samenspel/calibrate.hpp"
#include "samenspel/commands.hpp"
#include "samenspel/threads_option.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace samenspel::command {

void add_calibrate_command(CLI::App& program, Invocation& invocation) {
  CLI::App* command = program.add_subcommand(
      "calibrate", "Fit chosen parameters to what is known, with how sure that leaves them");
  const auto options = std::make_shared<CalibrateOptions>();
  options->threads = parallel::available_threads();
  command->add_option("CALIBRATION", options->file, "The calibration file")
      ->required()
      ->option_text("calibration.yaml");
  command->add_option("-o,--output", options->folder, "Folder of the calibration")
      ->required()
      ->option_text("DIR");
  add_threads_option(*command, options->threads);
  command->add_flag("--log", options->log, "A line on standard error for each wave as it ends");
  command->add_flag("--json", options->json, "One JSON object on standard output");
  command->add_flag("--quiet", options->quiet, "No progress and no closing line");
  command->footer(
      "A first wave is spread over the priors; further ones are drawn where surfaces fitted to "
      "all\n"
      "particles so far hold the targets likely, and weighted by what the simulation says there.\n"
      "DIR gets posterior.h5 (particles, weights, distances, targets), best_fit.yaml and "
      "report.md.\n"
      "A run that was stopped or killed loses the particles it was at; the same command goes on, "
      "and\n"
      "more waves extend a calibration. `samenspel check` names every problem in a file.\n"
      "Examples:\n"
      "  samenspel calibrate utrecht.yaml -o utrecht\n"
      "  samenspel run utrecht --parameters utrecht/posterior.h5 -o unsure.h5");
  command->callback(
      [options, &invocation] { invocation.action = [options] { return calibrate(*options); }; });
}

}  // namespace samenspel::command
