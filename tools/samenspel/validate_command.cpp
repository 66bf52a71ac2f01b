// `samenspel validate`: its options and help.

#include "samenspel/validate_command.hpp"

#include "parallel/parallel.hpp"
#include "samenspel/commands.hpp"
#include "samenspel/console.hpp"
#include "samenspel/interruption.hpp"
#include "samenspel/progress.hpp"
#include "samenspel/threads_option.hpp"
#include "samenspel/validate_draws.hpp"
#include "samenspel/validate_text.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <memory>

namespace samenspel::command {
namespace {

using patterns::Pattern;

constexpr patterns::Horizon targets_horizon{};  // as many years as Utrecht is shown with

std::vector<const Pattern*> chosen(const std::vector<std::string>& only) {
  std::vector<const Pattern*> which;
  for (const Pattern& row : patterns::patterns()) {
    if (only.empty() || std::find(only.begin(), only.end(), row.id) != only.end()) {
      which.push_back(&row);
    }
  }
  return which;
}

std::vector<std::string> ids() {
  std::vector<std::string> all;
  for (const Pattern& row : patterns::patterns()) all.emplace_back(row.id);
  return all;
}

std::string rows_text() {
  std::string text = "Rows:\n";
  for (const Pattern& row : patterns::patterns()) {
    text += "  " + left(row.id, 4) + " " + std::string(row.title) +
            (row.judged() ? "" : " (not judged)") + "\n";
  }
  return text;
}

patterns::Runner runner_for(const ValidateOptions& options, const std::atomic<bool>& asked,
                            Progress& progress) {
  return {{options.threads, options.replications, options.seed,
           options.parameters.empty() ? patterns::Draw{} : draw_from(options.parameters)},
          asked,
          [&progress](double share) { progress.add(share); },
          [&progress](int replications) { progress.add_pieces(replications); }};
}

ShowProgress progress_for(const ValidateOptions& options) {
  return options.form != ValidateForm::silent && error_is_terminal() ? ShowProgress::yes
                                                                     : ShowProgress::no;
}

ExitStatus validate_patterns(const ValidateOptions& options) {
  const std::vector<const Pattern*> which = chosen(options.only);
  const Interruption interruption;
  Progress progress(1, "replications", progress_for(options));
  patterns::Runner runner = runner_for(options, interruption.asked(), progress);
  progress.set_pieces(std::max(1, replications_of(which, runner)));
  const bool table = options.form == ValidateForm::table;
  std::vector<patterns::Result> results;
  if (table) std::cout << drawn_text(options.parameters) << pattern_head();
  try {
    for (const Pattern* row : which) {
      if (!row->judged()) continue;
      results.push_back(result_of(*row, runner));
      progress.clear();
      if (table) std::cout << pattern_text(results.back()) << std::flush;
    }
  } catch (const patterns::Cancelled&) {
    return interruption.status();
  }
  progress.clear();
  if (table) std::cout << waiting_text(which) << verdict_text(results);
  if (options.form == ValidateForm::json)
    std::cout << patterns_json(results, which, options.parameters);
  if (options.form == ValidateForm::markdown) std::cout << patterns_page(results, which);
  return all_hold(results) ? ExitStatus::done : ExitStatus::check_failed;
}

ExitStatus validate_targets(const ValidateOptions& options) {
  const Interruption interruption;
  Progress progress(options.replications.value_or(targets_horizon.replications), "replications",
                    progress_for(options));
  patterns::Runner runner = runner_for(options, interruption.asked(), progress);
  std::vector<patterns::Met> met;
  try {
    met = patterns::targets_met(runner, targets_horizon);
  } catch (const patterns::Cancelled&) {
    return interruption.status();
  }
  progress.clear();
  if (options.form == ValidateForm::json) {
    std::cout << targets_json(met);
  } else if (options.form != ValidateForm::silent) {
    std::cout << targets_text(met);
  }
  return all_within(met) ? ExitStatus::done : ExitStatus::check_failed;
}

struct Flags {
  bool json = false, quiet = false, markdown = false, targets = false, robustness = false;
};

ValidateForm form_of(const Flags& flags) {
  return flags.json       ? ValidateForm::json
         : flags.markdown ? ValidateForm::markdown
         : flags.quiet    ? ValidateForm::silent
                          : ValidateForm::table;
}

void add_options(CLI::App& command, ValidateOptions& options, Flags& flags) {
  command.add_option("--only", options.only, "Only these rows")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember(ids()))
      ->option_text("P3,P16,…");
  command.add_flag("--targets", flags.targets,
                   "Utrecht beside the figures it is calibrated on (A) and others (B)");
  command
      .add_flag(
          "--robustness", flags.robustness,
          "Where a lump sum beats arrangements and asking beats referring, over the ranges of "
          "uncertain parameters")
      ->excludes("--targets")
      ->excludes("--only");
  command.add_option("--points", options.points, "With --robustness: points in the ranges")
      ->check(CLI::Range(40, 100000))
      ->option_text("N")
      ->needs("--robustness")
      ->take_last();
  command
      .add_option("--replications", options.replications,
                  "Repetitions of each scenario, whatever its row says, looked at once")
      ->check(CLI::Range(2, 1000000))
      ->option_text("N")
      ->take_last();
  command
      .add_option("--seed", options.seed, "Other families and days than those of Utrecht's seed")
      ->check(CLI::Range(std::uint64_t{0}, std::uint64_t{9007199254740992}))
      ->option_text("SEED")
      ->take_last();
  command
      .add_option("--parameters", options.parameters,
                  "Draw the parameters of each pair of replications from this posterior: a row "
                  "holds for what is not known of them, too")
      ->option_text("posterior.h5")
      ->excludes("--targets")
      ->excludes("--robustness");
  add_threads_option(command, options.threads);
  command.add_flag("--json", flags.json, "One JSON object on standard output");
  command
      .add_flag("--markdown", flags.markdown, "The page docs/patterns.md, or docs/robustness.md")
      ->excludes("--targets")
      ->excludes("--parameters");
  command.add_flag("--quiet", flags.quiet, "Nothing but the exit status");
}

}  // namespace

ExitStatus validate(const ValidateOptions& options) {
  switch (options.what) {
    case ValidateWhat::targets:
      return validate_targets(options);
    case ValidateWhat::robustness:
      return validate_robustness(options);
    default:
      return validate_patterns(options);
  }
}

void add_validate_command(CLI::App& program, Invocation& invocation) {
  CLI::App* command = program.add_subcommand(
      "validate", "Judge whether the simulation reproduces the patterns that are said to happen");
  const auto options = std::make_shared<ValidateOptions>();
  const auto flags = std::make_shared<Flags>();
  options->threads = parallel::available_threads();
  add_options(*command, *options, *flags);
  command->footer(
      "A row compares scenarios on the same families. It holds when every clause does. A row that\n"
      "is undecided is run on with twice as many repetitions, up to " +
      std::to_string(patterns::most_replications) +
      ". Rows whose\n"
      "mechanism the model has not are listed and not judged.\n\n" +
      rows_text() +
      "Exit status: 0 all judged rows hold (all measured targets are within), 4 some do not.\n"
      "Examples:\n"
      "  samenspel validate\n"
      "  samenspel validate --only P13,P16 --json\n"
      "  samenspel validate --targets --replications 10\n"
      "  samenspel validate --robustness --points 128");
  command->callback([options, flags, &invocation] {
    options->form = form_of(*flags);
    options->what = flags->targets      ? ValidateWhat::targets
                    : flags->robustness ? ValidateWhat::robustness
                                        : ValidateWhat::patterns;
    invocation.action = [options] { return validate(*options); };
  });
}

}  // namespace samenspel::command
