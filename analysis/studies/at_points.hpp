#pragma once
// Runs scenarios at points of a study, on several threads, and hands on what comes whole and in
// order. Nothing here knows where it goes.

#include "core/observe/outcome.hpp"
#include "parallel/parallel.hpp"
#include "studies/study_plan.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace samenspel::studies {

/// A point with the replications that each scenario has there already.
struct PointWork {
  std::size_t point = 0;
  std::vector<int> had;
};

/// The missing replications of one scenario at one point, in order.
struct ScenarioAtPoint {
  std::size_t point = 0, scenario = 0;
  int had = 0;
  const run::Plan& plan;
  std::vector<observe::ReplicationOutcome> outcomes;
};

/// Both are called on the calling thread: points in their order, scenarios of a point in theirs.
struct PointsSink {
  std::function<void(ScenarioAtPoint&&)> scenario;
  /// The point is done; with a reason it failed, because its values do not go together or because
  /// the simulation broke off, and the scenarios that were whole before have been handed on.
  std::function<void(std::size_t point, const std::string& failure)> point;
};

/// Replications of a scenario that has all it needs are not run. What is under way when `cancelled`
/// turns true is dropped.
void run_at_points(const StudyPlan& plan, const std::vector<PointWork>& todo, int threads,
                   const std::atomic<bool>& cancelled, const PointsSink& sink);

}  // namespace samenspel::studies
