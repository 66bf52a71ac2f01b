#include "samenspel/burn_in.hpp"

#include "core/base/calendar.hpp"
#include "core/run/simulate.hpp"
#include "core/run/watched.hpp"
#include "core/scenario/scenario_from_tree.hpp"
#include "io/build_info.hpp"
#include "io/checkpoint_file.hpp"
#include "io/failure.hpp"
#include "parallel/parallel.hpp"
#include "samenspel/console.hpp"
#include "samenspel/helpers.hpp"
#include "samenspel/interruption.hpp"
#include "samenspel/progress.hpp"

#include <iostream>
#include <optional>
#include <utility>

namespace samenspel::command {
namespace {

using Bytes = std::vector<std::uint8_t>;

/// The day from which on everything is still to come.
std::int32_t until(const RunOptions& options, const run::Plan& plan) {
  if (options.burn_in_until.empty()) return plan.first_measured_day;
  const auto date = base::date_from_text(options.burn_in_until);
  if (!date) {
    throw io::UserFault("--burn-in-until: found '" + options.burn_in_until +
                        "'; expected a date: 2026-01-31");
  }
  const base::Calendar calendar(scenario::start_date(plan.scenario.initial().run));
  const std::int32_t day = calendar.day(*date);
  if (day < 1 || day >= plan.end_day) {
    throw io::UserFault("--burn-in-until: found " + options.burn_in_until +
                        "; expected a date between " + base::to_text(calendar.start()) +
                        " and the end of the run");
  }
  return day;
}

io::CheckpointHead head_of(const Experiment& experiment, std::int32_t day) {
  const run::Plan& plan = experiment.plans.front();
  const io::BuildInfo info = io::build_info();
  const base::Date start = scenario::start_date(plan.scenario.initial().run);
  io::CheckpointHead head;
  head.program_version = info.version;
  head.source_revision = info.revision;
  head.scenario = plan.scenario.name;
  head.resolved_text = plan.scenario.resolved_text;
  head.date = base::to_text(base::date_of(base::day_number(start) + day));
  head.seed = experiment.seed;
  head.day = day;
  return head;
}

/// The state of one replication on the eve of `day`; empty when that was not waited for.
std::optional<Bytes> checkpoint_of(const Experiment& experiment, int replication, std::int32_t day,
                                   const std::atomic<bool>& cancelled, Progress& progress,
                                   Helpers& helpers) {
  run::Watched watched(experiment.plans.front(), experiment.seed,
                       static_cast<std::uint32_t>(replication));
  double before = 0;
  const double whole = static_cast<double>(day) / experiment.plans.front().end_day;
  const auto go_on = [&](double share) {
    progress.add((share - before) / whole);
    before = share;
    return !cancelled.load();
  };
  if (!run::go_on_with(watched, day - 1, go_on, helpers.together())) return std::nullopt;
  helpers.finish_piece();
  Bytes bytes;
  watched.save(bytes);
  return bytes;
}

}  // namespace

ExitStatus burn_in(const RunOptions& options) {
  const Experiment experiment = experiment_of(options);
  if (experiment.plans.size() != 1) {
    throw io::UserFault("--burn-in-to takes one scenario; others branch off when it goes on");
  }
  const std::int32_t day = until(options, experiment.plans.front());
  if (day < 1) {
    throw io::UserFault("there is no warm-up to burn in: give --warm-up or --burn-in-until");
  }
  const io::IfPresent if_present = options.force ? io::IfPresent::replace : io::IfPresent::refuse;
  const io::CheckpointHead head = head_of(experiment, day);
  io::remove_leftovers(options.burn_in_to);
  io::CheckpointWriter file(options.burn_in_to, if_present, head);
  const Interruption interruption;
  Progress progress(experiment.replications, "replications",
                    error_is_terminal() && !options.quiet ? ShowProgress::yes : ShowProgress::no);
  Helpers helpers(experiment.replications, options.threads);
  const int done = parallel::in_order(
      experiment.replications, options.threads, interruption.asked(),
      [&](int replication) {
        return checkpoint_of(experiment, replication, day, interruption.asked(), progress, helpers);
      },
      [&](int replication, Bytes&& bytes) {
        file.append(bytes);
        progress.set_done(replication + 1);
      });
  progress.clear();
  if (done > 0) file.publish();
  if (done < experiment.replications) {
    std::cerr << "samenspel: interrupted: " << done << " of " << experiment.replications
              << " replications are burned in"
              << (done > 0 ? " and kept in " + options.burn_in_to : ": no file is written") << '\n';
  } else if (!options.quiet) {
    std::cout << done << (done == 1 ? " replication" : " replications") << " of " << head.scenario
              << (done == 1 ? " stands" : " stand") << " on the eve of " << head.date << " in "
              << options.burn_in_to << ".\n";
    std::cout.flush();
  }
  return done == experiment.replications ? ExitStatus::done : interruption.status();
}

}  // namespace samenspel::command
