#include "samenspel/study.hpp"

#include "core/run/simulate.hpp"
#include "io/failure.hpp"
#include "io/publish_file.hpp"
#include "io/results_to_hdf5.hpp"
#include "io/study_folder.hpp"
#include "samenspel/console.hpp"
#include "samenspel/failures.hpp"
#include "samenspel/interruption.hpp"
#include "samenspel/number_text.hpp"
#include "samenspel/progress.hpp"
#include "studies/collect.hpp"
#include "studies/run_points.hpp"

#include <nlohmann/json.hpp>

#include <charconv>
#include <chrono>
#include <iostream>

namespace samenspel::command {
namespace {

using studies::StudyPlan;

StudyPlan plan_of(const std::string& file) {
  base::Problems problems;
  auto plan = studies::read_study(file, problems);
  throw_if_any(problems);
  return std::move(*plan);
}

/// "3/20" as share 3 of 20.
studies::Shard shard_of(const std::string& text) {
  studies::Shard shard;
  const char* const end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, shard.number);
  const bool cut = first.ec == std::errc{} && first.ptr != end && *first.ptr == '/';
  const auto second = cut ? std::from_chars(first.ptr + 1, end, shard.of) : first;
  if (!cut || second.ec != std::errc{} || second.ptr != end || shard.number < 1 ||
      shard.number > shard.of) {
    refuse({{}, "--shard", "'" + text + "'", "share I of N as I/N, I from 1 to N", ""});
  }
  return shard;
}

/// Seconds that one replication of all scenarios takes at the first point that is to do.
double seconds_per_replication(const StudyPlan& plan, std::size_t point) {
  using Clock = std::chrono::steady_clock;
  const std::vector<run::Plan> scenarios = plan.plans(point);
  const Clock::time_point start = Clock::now();
  for (const run::Plan& scenario : scenarios) {
    (void)run::simulate(scenario, plan.seed(point), 0);
  }
  return std::chrono::duration<double>(Clock::now() - start).count();
}

void print_estimate(const StudyPlan& plan, const std::vector<std::size_t>& todo, int threads) {
  constexpr double bytes_per_point = 60e3;  // of a point with the headline outcomes, by scenario
  const auto scenarios = static_cast<double>(plan.scenario_names.size());
  const auto points = static_cast<double>(todo.size());
  std::cout << grouped(static_cast<double>(plan.points()), 0) << " points of "
            << plan.factors.size() << " factors, " << grouped(points, 0) << " to do, each "
            << plan.study.replications << " replications of " << plan.scenario_names.size()
            << (scenarios > 1 ? " scenarios.\n" : " scenario.\n");
  if (todo.empty()) return;
  const double seconds = seconds_per_replication(plan, todo.front()) * points *
                         static_cast<double>(plan.study.replications);
  std::cout << "One replication was tried: about " << remaining_text(seconds) << " on one core, "
            << remaining_text(seconds / threads) << " on " << threads << "; about "
            << grouped(points * scenarios * bytes_per_point / 1e6, 0) << " MB on disk.\n";
}

void tell_point(std::size_t point, const std::string& failure, std::size_t done, std::size_t all) {
  std::cerr << "point " << point << (failure.empty() ? " is finished" : " failed: " + failure)
            << " (" << done << " of " << all << ")\n";
}

}  // namespace

ExitStatus run_study(const StudyRunOptions& options) {
  const StudyPlan plan = plan_of(options.file);
  const studies::Shard shard = shard_of(options.shard);
  const io::StudyFolder folder(options.folder);
  if (options.dry_run) {
    print_estimate(plan, points_to_do(plan, folder, shard), options.threads);
    return ExitStatus::done;
  }
  folder.open(plan.identity);
  const std::vector<std::size_t> todo = points_to_do(plan, folder, shard);
  const Interruption interruption;
  const bool shows = error_is_terminal() && !options.quiet && !options.log;
  std::size_t told = 0;
  studies::PointsRun run;
  if (!todo.empty()) {
    Progress progress(static_cast<int>(todo.size()), "points",
                      shows ? ShowProgress::yes : ShowProgress::no);
    run = run_points(plan, folder, todo, options.threads, interruption.asked(),
                     [&](std::size_t point, const std::string& failure) {
                       progress.set_done(static_cast<int>(++told));
                       progress.add(1);
                       if (options.log) tell_point(point, failure, told, todo.size());
                     });
  }
  if (!options.quiet) {
    std::cout << run.done << " points were run, " << todo.size() - run.done - run.failed
              << " are left, " << run.failed << " failed";
    std::cout << (shard.of > 1 ? " in this share" : "") << "; they are in " << options.folder
              << ".\n";
  }
  if (interruption.asked().load()) return interruption.status();
  return run.failed > 0 ? ExitStatus::user_can_repair : ExitStatus::done;
}

ExitStatus study_status(const StudyStatusOptions& options) {
  const StudyPlan plan = plan_of(options.file);
  const io::StudyFolder folder(options.folder);
  folder.require();
  folder.open(plan.identity);
  const auto finished = folder.finished();
  const auto failures = folder.failures();
  const std::vector<std::size_t> todo = points_to_do(plan, folder, {});
  if (options.json) {
    nlohmann::ordered_json answer{{"points", plan.points()},
                                  {"finished", plan.points() - todo.size()},
                                  {"missing", todo},
                                  {"failed", nlohmann::ordered_json::object()}};
    for (const auto& [point, reason] : failures) answer["failed"][std::to_string(point)] = reason;
    std::cout << answer.dump(2) << '\n';
    return ExitStatus::done;
  }
  std::cout << plan.points() - todo.size() << " of " << plan.points()
            << " points are finished with " << plan.study.replications << " replications.\n";
  if (!todo.empty()) {
    std::cout << "Missing:";
    for (std::size_t i = 0; i < todo.size() && i < 20; ++i) std::cout << ' ' << todo[i];
    std::cout << (todo.size() > 20 ? " …\n" : "\n");
  }
  for (const auto& [point, reason] : failures) {
    std::cout << "Failed: point " << point << ": " << reason;
  }
  return ExitStatus::done;
}

ExitStatus collect_study(const StudyCollectOptions& options) {
  const StudyPlan plan = plan_of(options.file);
  const io::StudyFolder folder(options.folder);
  const io::IfPresent if_present = options.force ? io::IfPresent::replace : io::IfPresent::refuse;
  folder.require();
  folder.open(plan.identity);
  io::check_publishable(options.output, if_present);
  if (!options.csv.empty()) io::check_publishable(options.csv, if_present);
  const observe::Results collected = studies::collect(plan, folder);
  io::results_to_hdf5(collected, options.output, if_present);
  std::cout << plan.points() << " points are in " << options.output;
  if (!options.csv.empty()) {
    io::publish_file(options.csv, studies::long_table(collected), if_present);
    std::cout << " and " << options.csv;
  }
  std::cout << ".\n";
  return ExitStatus::done;
}

}  // namespace samenspel::command
