// `samenspel run`: its options and help.

#include "parallel/parallel.hpp"
#include "samenspel/burn_in.hpp"
#include "samenspel/commands.hpp"
#include "samenspel/run.hpp"
#include "samenspel/threads_option.hpp"

#include <CLI/CLI.hpp>

#include <initializer_list>
#include <memory>

namespace samenspel::command {
namespace {

/// Options that stand for a key of every scenario, put on top of `--set`.
struct Shorthands {
  std::string replications, precision, max_replications, years, warm_up, seed, record;
};

/// Seeds are printed in hexadecimal and read in decimal or hexadecimal.
std::string decimal(const std::string& seed) {
  const bool hexadecimal = seed.size() > 2 && seed.size() <= 18 && seed[0] == '0' &&
                           (seed[1] == 'x' || seed[1] == 'X') &&
                           seed.find_first_not_of("0123456789abcdefABCDEF", 2) == std::string::npos;
  return hexadecimal ? std::to_string(std::stoull(seed, nullptr, 16)) : seed;
}

void assign(const CLI::App& command, const Shorthands& shorthands,
            std::vector<std::string>& assignments) {
  const auto put = [&](const char* option, const char* key, const std::string& value) {
    if (command.count(option) > 0) assignments.push_back(std::string(key) + "=" + value);
  };
  put("--replications", "run.replications", shorthands.replications);
  // A number that is asked for is kept to, whatever a file says of precision.
  if (command.count("--replications") > 0) assignments.emplace_back("run.precision=0");
  put("--precision", "run.precision", shorthands.precision);
  put("--max-replications", "run.max_replications", shorthands.max_replications);
  put("--years", "run.years", shorthands.years);
  put("--warm-up", "run.warm_up_years", shorthands.warm_up);
  put("--seed", "run.seed", decimal(shorthands.seed));
  put("--record", "run.record", shorthands.record);
}

void add_what_to_run(CLI::App& command, RunOptions& options) {
  CLI::Option* files =
      command.add_option("SCENARIO", options.scenarios,
                         "Scenario files, or names of shipped scenarios; none: utrecht");
  files->option_text("file.yaml or name …");
  command.add_option("--from", options.from, "Repeat the run that made this results file")
      ->option_text("results.h5")
      ->take_last()
      ->excludes(files);
  command
      .add_option("--resume", options.resume,
                  "Complete this results file: the replications it lacks, or more of them")
      ->option_text("results.h5")
      ->take_last()
      ->excludes(files);
  command
      .add_option("--parameters", options.parameters,
                  "Draw the parameters of each pair of replications from this posterior")
      ->option_text("posterior.h5")
      ->take_last();
  command.add_option("--set", options.assignments, "Set a key in every scenario (repeatable)")
      ->allow_extra_args(false)
      ->option_text("path.to.key=value");
}

/// The last of a repeated option counts.
void add_shorthands(CLI::App& command, Shorthands& shorthands) {
  CLI::Option* replications =
      command.add_option("--replications", shorthands.replications, "Independent repetitions");
  replications->option_text("N")->take_last();
  command
      .add_option("--precision", shorthands.precision,
                  "Add replications until headline outcomes are known to ± this share: 0.02 is 2%")
      ->option_text("P")
      ->take_last()
      ->excludes(replications);
  command
      .add_option("--max-replications", shorthands.max_replications,
                  "With --precision: at most so many")
      ->option_text("N")
      ->take_last();
  command.add_option("--years", shorthands.years, "Years that are measured")
      ->option_text("YEARS")
      ->take_last();
  command.add_option("--warm-up", shorthands.warm_up, "Years before measuring starts")
      ->option_text("YEARS")
      ->take_last();
  command.add_option("--seed", shorthands.seed, "The same seed gives the same families and days")
      ->option_text("SEED")
      ->take_last();
  command
      .add_option("--record", shorthands.record,
                  "summary: one number a replication; series: weeks too; events: the log of "
                  "every\nfamily too")
      ->option_text("summary|series|events")
      ->take_last();
}

/// Burn in once, go on often.
void add_checkpoints(CLI::App& command, RunOptions& options) {
  CLI::Option* to = command.add_option(
      "--burn-in-to", options.burn_in_to,
      "Stop before the first measured day; keep each replication in FILE, no results");
  to->option_text("FILE")->take_last();
  command
      .add_option("--burn-in-until", options.burn_in_until, "With --burn-in-to: stop before DATE")
      ->option_text("2026-01-31")
      ->take_last()
      ->needs(to);
  command
      .add_option("--from-checkpoint", options.from_checkpoint,
                  "Go on from what was burned in; the scenarios given begin on that day")
      ->option_text("FILE")
      ->take_last()
      ->excludes(to);
}

/// Checkpoints are no results.
void exclude_results(CLI::App& command) {
  CLI::Option* to = command.get_option("--burn-in-to");
  for (const char* option : {"--output", "--json"}) to->excludes(command.get_option(option));
}

/// What a run that goes on has from the file it goes on from.
void exclude_what_is_fixed(CLI::App& command) {
  const auto fixes = [&](const char* file, std::initializer_list<const char*> fixed) {
    for (const char* option : fixed) command.get_option(file)->excludes(command.get_option(option));
  };
  fixes("--from-checkpoint",
        {"--from", "--resume", "--years", "--warm-up", "--seed", "--record", "--precision"});
  fixes("--parameters", {"--from", "--burn-in-to", "--from-checkpoint"});
  fixes("--resume", {"--from", "--burn-in-to", "--output", "--set", "--years", "--warm-up",
                     "--seed", "--record", "--force"});
}

void add_output(CLI::App& command, RunOptions& options) {
  command.add_option("-o,--output", options.output, "Where results go")
      ->option_text("results.h5")
      ->take_last()
      ->capture_default_str();
  add_threads_option(command, options.threads);
  command.add_flag("--force", options.force, "Replace results that exist");
  command.add_flag("--json", options.json, "One JSON object on standard output");
  command.add_flag("--quiet", options.quiet, "No table and no progress");
}

}  // namespace

void add_run_command(CLI::App& program, Invocation& invocation) {
  CLI::App* command = program.add_subcommand(
      "run", "Run scenarios on the same seeds; print headline outcomes with their 95% intervals");
  const auto options = std::make_shared<RunOptions>();
  const auto shorthands = std::make_shared<Shorthands>();
  options->threads = parallel::available_threads();
  add_what_to_run(*command, *options);
  add_shorthands(*command, *shorthands);
  add_checkpoints(*command, *options);
  add_output(*command, *options);
  exclude_what_is_fixed(*command);
  exclude_results(*command);
  command->footer(
      "Everything goes to one results file; what differs between equal runs (machine, moment,\n"
      "threads) beside it, to results.run.json. Ctrl-C keeps the replications that are complete.\n"
      "--precision P looks after 20, 30, 45, 68, 102 … replications and stops at the first look "
      "at\n"
      "which half of the 95% interval is at most P times the mean, for each of H1 to H6. With one\n"
      "scenario that is the interval of its mean; with several, that of each paired difference "
      "from\n"
      "the first scenario, against the first scenario's mean. H2 counts layer by layer, against "
      "all\n"
      "families that wait. An outcome that is not observed, or is 0 in the first, does not count.\n"
      "Examples:\n"
      "  samenspel run -o results.h5\n"
      "  samenspel run a.yaml b.yaml --replications 40 -o corners.h5\n"
      "  samenspel run a.yaml b.yaml --precision 0.02 --max-replications 500 -o sure.h5\n"
      "  samenspel run utrecht --set run.norm_weeks=6 --years 5 --json\n"
      "  samenspel run --from results.h5 -o again.h5\n"
      "  samenspel run --resume results.h5\n"
      "  samenspel run utrecht --parameters posterior.h5 --replications 40 -o unsure.h5\n"
      "  samenspel run utrecht --burn-in-to burned_in\n"
      "  samenspel run utrecht stretched.yaml --from-checkpoint burned_in -o both.h5");
  command->callback([command, options, shorthands, &invocation] {
    assign(*command, *shorthands, options->assignments);
    options->words = invocation.words;
    options->has_max_replications = command->count("--max-replications") > 0;
    if (!options->resume.empty()) {
      options->output = options->resume;
      options->force = true;
    }
    invocation.action = [options] {
      return options->burn_in_to.empty() ? run(*options) : burn_in(*options);
    };
  });
}

}  // namespace samenspel::command
