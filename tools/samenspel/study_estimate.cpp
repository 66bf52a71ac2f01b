#include "samenspel/study_estimate.hpp"

#include "core/run/simulate.hpp"
#include "io/results_to_hdf5.hpp"
#include "samenspel/number_text.hpp"
#include "samenspel/progress.hpp"
#include "studies/run_points.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>

namespace samenspel::command {
namespace {

using studies::PointWork;
using studies::StudyPlan;

double most_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) * 1024;
}

/// Numbers that are kept of one replication.
double numbers_kept(const observe::ScenarioResults& one) {
  double numbers = 0;
  for (const observe::Variable& variable : one.variables) {
    numbers += static_cast<double>(variable.data.size());
  }
  return numbers;
}

/// Replications that scenario `s` still needs over all points.
double replications_of(const StudyPlan& plan, const std::vector<PointWork>& todo, std::size_t s) {
  double all = 0;
  for (const PointWork& work : todo) {
    all += static_cast<double>(std::max<std::int64_t>(0, plan.study.replications - work.had[s]));
  }
  return all;
}

/// Megabytes with two digits at least.
std::string megabytes(double bytes) { return grouped(bytes / 1e6, bytes < 1e7 ? 1 : 0) + " MB"; }

}  // namespace

StudyEstimate estimate_of(const StudyPlan& plan, const std::vector<PointWork>& todo, int threads) {
  using Clock = std::chrono::steady_clock;
  const std::size_t point = todo.front().point;
  const std::vector<run::Plan> scenarios = plan.plans(point);
  const double before = most_memory();
  StudyEstimate estimate;
  const auto points = static_cast<double>(todo.size());
  const auto per_block = static_cast<double>(plan.block_points());
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    const Clock::time_point start = Clock::now();
    studies::ScenarioAtPoint whole{point, s, 0, scenarios[s], {}};
    whole.outcomes.push_back(run::simulate(scenarios[s], plan.seed(point), 0));
    estimate.seconds += std::chrono::duration<double>(Clock::now() - start).count() *
                        replications_of(plan, todo, s);
    const observe::Results results = studies::results_of(plan, whole);
    const auto head = static_cast<double>(io::results_to_hdf5_bytes(results).size());
    const double numbers =
        8 * numbers_kept(results.scenarios.front()) * static_cast<double>(plan.study.replications);
    const double waiting = std::min(points, 2 * per_block);
    estimate.disk_bytes +=
        waiting * (head + numbers) + points / per_block * head + points * numbers;
    estimate.collected_bytes += head + static_cast<double>(plan.points()) * numbers;
  }
  estimate.memory_bytes = before + (most_memory() - before) * threads;
  return estimate;
}

std::string estimate_text(const StudyPlan& plan, const io::StudyFolder& folder,
                          const std::vector<PointWork>& todo, int threads) {
  const std::size_t scenarios = plan.scenario_names.size();
  std::string text = grouped(static_cast<double>(plan.points()), 0) + " points of " +
                     std::to_string(plan.factors.size()) + " factors, " +
                     grouped(static_cast<double>(todo.size()), 0) + " to do, each " +
                     std::to_string(plan.study.replications) + " replications of " +
                     std::to_string(scenarios) + (scenarios > 1 ? " scenarios.\n" : " scenario.\n");
  if (todo.empty()) return text;
  const StudyEstimate estimate = estimate_of(plan, todo, threads);
  text += "One replication of each was tried: about " + remaining_text(estimate.seconds) +
          " on one core, " + remaining_text(estimate.seconds / threads) + " on " +
          std::to_string(threads) + ".\n";
  text += "Memory: about " + megabytes(estimate.memory_bytes) + " on " + std::to_string(threads) +
          (threads > 1 ? " threads" : " thread") + ". Disk: at most about " +
          megabytes(estimate.disk_bytes) + " in the folder (" + megabytes(folder.free_bytes()) +
          " are free), " + megabytes(estimate.collected_bytes) + " when collected.\n";
  return text;
}

nlohmann::ordered_json estimate_json(const StudyPlan& plan, const io::StudyFolder& folder,
                                     const std::vector<PointWork>& todo, int threads) {
  const StudyEstimate estimate = todo.empty() ? StudyEstimate() : estimate_of(plan, todo, threads);
  return {{"points", plan.points()},
          {"factors", plan.factors.size()},
          {"scenarios", plan.scenario_names},
          {"replications", plan.study.replications},
          {"todo", todo.size()},
          {"threads", threads},
          {"core_seconds", estimate.seconds},
          {"seconds", estimate.seconds / threads},
          {"memory_bytes", estimate.memory_bytes},
          {"folder_bytes", estimate.disk_bytes},
          {"free_bytes", folder.free_bytes()},
          {"collected_bytes", estimate.collected_bytes}};
}

}  // namespace samenspel::command
