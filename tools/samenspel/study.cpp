#include "samenspel/study.hpp"

#include "io/publish_file.hpp"
#include "io/study_file.hpp"
#include "io/study_folder.hpp"
#include "samenspel/console.hpp"
#include "samenspel/interruption.hpp"
#include "samenspel/progress.hpp"
#include "samenspel/study_estimate.hpp"
#include "samenspel/study_plan_of.hpp"
#include "studies/collect.hpp"
#include "studies/long_table.hpp"
#include "studies/run_points.hpp"

#include <nlohmann/json.hpp>

#include <charconv>
#include <chrono>
#include <iostream>
#include <optional>

namespace samenspel::command {
namespace {

using Json = nlohmann::ordered_json;
using studies::StudyPlan;

void print_json(const Json& answer) { std::cout << answer.dump(2) << '\n'; }

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

/// Tells of a share while it runs: in the folder for `study status`, and in its log.
class Told {
 public:
  Told(const io::StudyFolder& folder, const std::string& share, std::size_t todo, bool logs)
      : folder_(folder), logs_(logs) {
    note_ = io::note_of_this_process();
    note_.share = share;
    note_.todo = todo;
    folder_.put_run(note_);
  }

  void point(std::size_t point, const std::string& failure) {
    ++(failure.empty() ? note_.done : note_.failed);
    const double now = io::seconds_now();
    if (logs_) log(point, failure);
    if (note_.done + note_.failed > 1 && now < note_.heard + 1) return;
    note_.heard = now;
    folder_.put_run(note_);
  }

  void end() {
    note_.heard = io::seconds_now();
    note_.ended = true;
    folder_.put_run(note_);
  }

 private:
  void log(std::size_t point, const std::string& failure) const {
    const std::size_t told = note_.done + note_.failed;
    const std::chrono::duration<double> spent = Clock::now() - start_;
    const double left =
        spent.count() / static_cast<double>(told) * static_cast<double>(note_.todo - told);
    std::cerr << "point " << point << (failure.empty() ? " is finished" : " failed: " + failure)
              << " (" << told << " of " << note_.todo << ", about " << remaining_text(left)
              << " left)\n";
  }

  using Clock = std::chrono::steady_clock;
  const io::StudyFolder& folder_;
  const bool logs_;
  const Clock::time_point start_ = Clock::now();
  io::RunNote note_;
};

void say_what_came(const StudyRunOptions& options, const studies::PointsRun& run,
                   std::size_t todo) {
  const std::size_t left = todo - run.done - run.failed;
  if (options.json) {
    print_json({{"folder", options.folder},
                {"share", options.shard},
                {"done", run.done},
                {"failed", run.failed},
                {"left", left}});
    return;
  }
  if (options.quiet) return;
  std::cout << run.done << " points were run, " << left << " are left, " << run.failed << " failed"
            << (options.shard == "1/1" ? "" : " in this share") << "; they are in "
            << options.folder << ".\n";
}

}  // namespace

ExitStatus run_study(const StudyRunOptions& options) {
  const StudyPlan plan = study_plan_of(options.file);
  const studies::Shard shard = shard_of(options.shard);
  const io::StudyFolder folder = folder_of(plan, options.folder);
  if (options.dry_run) {
    const std::vector<studies::PointWork> todo = points_to_do(plan, folder, shard);
    if (options.json) {
      print_json(estimate_json(plan, folder, todo, options.threads));
    } else {
      std::cout << estimate_text(plan, folder, todo, options.threads);
    }
    return ExitStatus::done;
  }
  folder.open(plan.identity);
  folder.keep(kept_of(plan));
  tidy(plan, folder);
  const std::vector<studies::PointWork> todo = points_to_do(plan, folder, shard);
  const Interruption interruption;
  const bool shows = error_is_terminal() && !options.quiet && !options.log;
  studies::PointsRun run;
  if (!todo.empty()) {
    Progress progress(static_cast<int>(todo.size()), "points",
                      shows ? ShowProgress::yes : ShowProgress::no);
    Told told(folder, options.shard, todo.size(), options.log);
    int points = 0;
    run = run_points(plan, folder, todo, options.threads, interruption.asked(),
                     [&](std::size_t point, const std::string& failure) {
                       progress.set_done(++points);
                       progress.add(1);
                       told.point(point, failure);
                     });
    told.end();
  }
  say_what_came(options, run, todo.size());
  if (interruption.asked().load()) return interruption.status();
  return run.failed > 0 ? ExitStatus::user_can_repair : ExitStatus::done;
}

ExitStatus collect_study(const StudyCollectOptions& options) {
  const StudyPlan plan = kept_plan_of(options.folder);
  const io::StudyFolder folder = folder_of(plan, options.folder);
  const io::IfPresent if_present = options.force ? io::IfPresent::replace : io::IfPresent::refuse;
  std::optional<io::UnpublishedFile> table;
  if (!options.csv.empty()) table.emplace(options.csv, if_present);
  io::check_publishable(options.output, if_present);
  const studies::Collected collected(plan, folder);
  const auto& scenarios = collected.frame().results.scenarios;
  io::StudyFile file(options.output, if_present, collected.frame());
  if (table) table->write(studies::long_table_head(scenarios.front()));
  collected.each_window(
      [&](std::size_t scenario, std::size_t first, const observe::ScenarioResults& window) {
        file.add(scenario, first, window);
        if (table) table->write(studies::long_table_rows(scenarios[scenario], first, window));
      });
  file.publish();
  if (table) table->publish();
  if (options.json) {
    print_json({{"points", plan.points()},
                {"replications", plan.study.replications},
                {"scenarios", plan.scenario_names},
                {"file", options.output},
                {"csv", table ? Json(options.csv) : Json()}});
  } else if (!options.quiet) {
    std::cout << plan.points() << " points are in " << options.output
              << (table ? " and " + options.csv : "") << ".\n";
  }
  return ExitStatus::done;
}

}  // namespace samenspel::command
