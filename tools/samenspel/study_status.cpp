// `samenspel study status`.

#include "io/study_folder.hpp"
#include "samenspel/number_text.hpp"
#include "samenspel/progress.hpp"
#include "samenspel/study.hpp"
#include "samenspel/study_plan_of.hpp"
#include "studies/run_points.hpp"

#include <nlohmann/json.hpp>

#include <signal.h>

#include <algorithm>
#include <cerrno>
#include <iostream>

namespace samenspel::command {
namespace {

using io::RunNote;
using studies::PointWork;
using studies::StudyPlan;

/// Whether a process still works: on this machine it is seen; elsewhere it was heard of lately.
bool is_running(const RunNote& note) {
  if (note.ended) return false;
  const RunNote here = io::note_of_this_process();
  if (note.host == here.host) {
    return kill(static_cast<pid_t>(note.process), 0) == 0 || errno == EPERM;
  }
  constexpr double least_silence = 300;
  return here.heard - note.heard < std::max(least_silence, 3 * note.seconds_per_point());
}

struct State {
  std::vector<PointWork> missing;
  std::map<std::size_t, std::string> failures;
  std::vector<RunNote> running, lost;
  double seconds_per_point = 0;  ///< of one process; 0: not known yet

  /// With the processes that run now, or with one; failed points are not tried for ever.
  [[nodiscard]] double seconds_left() const {
    const auto points = static_cast<double>(missing.size() - failures.size());
    return points * seconds_per_point /
           static_cast<double>(std::max<std::size_t>(1, running.size()));
  }
};

State state_of(const StudyPlan& plan, const io::StudyFolder& folder) {
  State state;
  state.missing = points_to_do(plan, folder, {});
  const auto is_missing = [&](std::size_t point) {
    return std::any_of(state.missing.begin(), state.missing.end(),
                       [&](const PointWork& work) { return work.point == point; });
  };
  for (const auto& [point, reason] : folder.failures()) {
    if (is_missing(point)) state.failures.emplace(point, reason);
  }
  double seconds = 0, points = 0;
  for (const RunNote& note : folder.runs()) {
    seconds += note.heard - note.began;
    points += static_cast<double>(note.done);
    if (is_running(note)) {
      state.running.push_back(note);
    } else if (!note.ended) {
      state.lost.push_back(note);
    }
  }
  if (points > 0) state.seconds_per_point = seconds / points;
  return state;
}

nlohmann::ordered_json json_of(const std::vector<RunNote>& notes) {
  auto all = nlohmann::ordered_json::array();
  for (const RunNote& note : notes) {
    all.push_back({{"share", note.share},
                   {"host", note.host},
                   {"process", note.process},
                   {"done", note.done},
                   {"todo", note.todo},
                   {"seconds_silent", io::seconds_now() - note.heard}});
  }
  return all;
}

void print_json(const StudyPlan& plan, const State& state) {
  auto missing = nlohmann::ordered_json::array();
  for (const PointWork& work : state.missing) missing.push_back(work.point);
  nlohmann::ordered_json answer{{"points", plan.points()},
                                {"finished", plan.points() - state.missing.size()},
                                {"missing", std::move(missing)},
                                {"failed", nlohmann::ordered_json::object()},
                                {"running", json_of(state.running)},
                                {"lost", json_of(state.lost)},
                                {"seconds_left", state.seconds_left()}};
  for (const auto& [point, reason] : state.failures) {
    answer["failed"][std::to_string(point)] = reason;
  }
  std::cout << answer.dump(2) << '\n';
}

void print_notes(const char* what, const std::vector<RunNote>& notes) {
  for (const RunNote& note : notes) {
    std::cout << what << ": share " << note.share << " on " << note.host << ", process "
              << note.process << ": " << note.done << " of " << note.todo << " points, heard of "
              << remaining_text(io::seconds_now() - note.heard) << " ago.\n";
  }
}

void print_text(const StudyPlan& plan, const State& state) {
  std::cout << plan.points() - state.missing.size() << " of " << plan.points()
            << " points are finished with " << plan.study.replications << " replications.\n";
  if (!state.missing.empty()) {
    std::cout << "Missing:";
    for (std::size_t i = 0; i < state.missing.size() && i < 20; ++i) {
      std::cout << ' ' << state.missing[i].point;
    }
    std::cout << (state.missing.size() > 20 ? " …\n" : "\n");
    if (state.seconds_per_point > 0 && state.missing.size() > state.failures.size()) {
      std::cout << "About " << remaining_text(state.seconds_left()) << " are left, "
                << (state.running.empty()
                        ? "once one process works as those before."
                        : "with " + std::to_string(state.running.size()) + " at work.")
                << '\n';
    }
  }
  print_notes("Running", state.running);
  if (!state.missing.empty()) print_notes("Gone without an end", state.lost);
  for (const auto& [point, reason] : state.failures) {
    std::cout << "Failed: point " << point << ": " << reason;
  }
}

/// Shares of `of` in which something is missing, as a Slurm array: "3,7,12-15".
std::string shares_left(const StudyPlan& plan, const State& state, std::size_t of) {
  std::string text;
  std::size_t begin = 0;
  for (std::size_t number = 1; number <= of + 1; ++number) {
    const studies::Shard shard{number, of};
    const bool left = number <= of && std::any_of(state.missing.begin(), state.missing.end(),
                                                  [&](const PointWork& work) {
                                                    return shard.holds(work.point, plan.points());
                                                  });
    if (left && begin == 0) begin = number;
    if (left || begin == 0) continue;
    text += (text.empty() ? "" : ",") + std::to_string(begin);
    if (number - 1 > begin) text += "-" + std::to_string(number - 1);
    begin = 0;
  }
  return text;
}

}  // namespace

ExitStatus study_status(const StudyStatusOptions& options) {
  const StudyPlan plan = kept_plan_of(options.folder);
  const io::StudyFolder folder = folder_of(plan, options.folder);
  const State state = state_of(plan, folder);
  if (options.shares > 0) {
    std::cout << shares_left(plan, state, static_cast<std::size_t>(options.shares)) << '\n';
  } else if (options.json) {
    print_json(plan, state);
  } else {
    print_text(plan, state);
  }
  return ExitStatus::done;
}

}  // namespace samenspel::command
