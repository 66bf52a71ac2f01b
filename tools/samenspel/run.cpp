#include "samenspel/run.hpp"

#include "io/build_info.hpp"
#include "io/publish_file.hpp"
#include "io/results_to_hdf5.hpp"
#include "io/sidecar.hpp"
#include "samenspel/console.hpp"
#include "samenspel/interruption.hpp"
#include "samenspel/number_text.hpp"
#include "samenspel/run_experiment.hpp"
#include "samenspel/summary_json.hpp"
#include "samenspel/summary_text.hpp"

#include <chrono>
#include <iostream>
#include <memory>
#include <optional>
#include <utility>

namespace samenspel::command {
namespace {

using SystemClock = std::chrono::system_clock;

ShowProgress progress_for(const RunOptions& options) {
  return error_is_terminal() && !options.quiet ? ShowProgress::yes : ShowProgress::no;
}

void publish(const RunOptions& options, io::IfPresent if_present, const Outcome& outcome,
             const io::EventSpool* events, SystemClock::time_point start) {
  if (events != nullptr) {
    io::results_to_hdf5(outcome.results, *events, options.output, if_present);
  } else {
    io::results_to_hdf5(outcome.results, options.output, if_present);
  }
  const io::RunCircumstances circumstances{io::host_name(), start, SystemClock::now(),
                                           options.threads, options.words};
  io::write_sidecar(options.output, circumstances);
}

/// What a run that was killed left, or a new one.
std::shared_ptr<io::PartFile> part_of(const RunOptions& options, io::IfPresent if_present,
                                      const Experiment& experiment) {
  if (experiment.part) return experiment.part;
  io::PartHead head;
  head.source_revision = io::build_info().revision;
  for (const run::Plan& plan : experiment.plans) {
    head.names.push_back(plan.scenario.name);
    head.resolved_texts.push_back(plan.scenario.resolved_text);
  }
  head.posterior = experiment.draws_from;
  head.posterior_sha256 = experiment.draws_sha256;
  return std::make_shared<io::PartFile>(options.output, if_present, std::move(head));
}

void print_summary(const RunOptions& options, const Experiment& experiment,
                   const Outcome& outcome) {
  if (options.json) {
    std::cout << summary_json(outcome, options.output, options.threads);
  } else if (!options.quiet) {
    std::cout << summary_text(experiment, outcome) << "Everything is in " << options.output << " ("
              << grouped(outcome.wall_seconds, outcome.wall_seconds < 10 ? 1 : 0) << " s, "
              << grouped(static_cast<double>(outcome.events) / outcome.wall_seconds / 1e6, 1)
              << " million events a second).\n";
  }
}

/// Says what was kept when a signal came in time to shorten the run.
ExitStatus ending(const RunOptions& options, const observe::Results& results,
                  const Interruption& interruption) {
  const int done = results.replications_done;
  if (done == results.replications_asked) return ExitStatus::done;
  if (done == 0) {
    std::cerr << "samenspel: interrupted before one replication was complete: no file is written\n";
  } else {
    std::cerr << "samenspel: interrupted: " << done << " of " << results.replications_asked
              << " replications are complete and kept in " << options.output << '\n';
  }
  return interruption.status();
}

}  // namespace

ExitStatus run(const RunOptions& options) {
  const Experiment experiment = experiment_of(options);
  const io::IfPresent if_present = options.force ? io::IfPresent::replace : io::IfPresent::refuse;
  io::check_publishable(options.output, if_present);
  const std::shared_ptr<io::PartFile> part = part_of(options, if_present, experiment);
  const SystemClock::time_point start = SystemClock::now();
  const Interruption interruption;
  const int pieces = first_target(experiment) * static_cast<int>(experiment.plans.size());
  Progress progress(pieces, experiment.plans.size() > 1 ? "runs" : "replications",
                    progress_for(options));
  std::optional<io::EventSpool> events;
  if (experiment.record == scenario::Record::events) {
    events.emplace(part->descriptor(), experiment.plans.size());
  }
  io::EventSpool* const spool = events ? &*events : nullptr;
  const Outcome outcome = run_experiment(experiment, options.threads, interruption.asked(),
                                         progress, part.get(), spool);
  progress.clear();
  if (outcome.results.replications_done > 0) {
    publish(options, if_present, outcome, spool, start);
    print_summary(options, experiment, outcome);
    std::cout.flush();
  }
  part->remove();
  return ending(options, outcome.results, interruption);
}

}  // namespace samenspel::command
