#pragma once
// Runs the points of a study that are not finished yet, or a share of them, and keeps each in the
// folder of the study.

#include "io/study_folder.hpp"
#include "parallel/parallel.hpp"
#include "studies/at_points.hpp"
#include "studies/study_plan.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace samenspel::studies {

/// Share I of N, from 1. Points are dealt out in stretches, of which each share gets at least eight
/// where there are points enough: shares are about equal, and blocks of points fill soon although
/// only some shares are under way.
struct Shard {
  std::size_t number = 1, of = 1;
  /// Of `points` in all.
  [[nodiscard]] bool holds(std::size_t point, std::size_t points) const {
    const std::size_t stretch = std::max<std::size_t>(1, points / (8 * of));
    return point / stretch % of == number - 1;
  }
};

[[nodiscard]] io::StudyFolder folder_of(const StudyPlan& plan, const std::string& path);

/// Points that lack replications of a scenario, in order.
[[nodiscard]] std::vector<PointWork> points_to_do(const StudyPlan& plan,
                                                  const io::StudyFolder& folder,
                                                  const Shard& shard);

/// Finishes what killed processes left of blocks.
void tidy(const StudyPlan& plan, const io::StudyFolder& folder);

/// What running came to.
struct PointsRun {
  std::size_t done = 0;
  std::size_t failed = 0;  ///< the reason stands in the folder
};

/// Tells of each point as it is finished or has failed (empty: finished).
using PointDone = std::function<void(std::size_t point, const std::string& failure)>;

/// Runs `todo` in order on `threads`; each scenario of a point is put in the folder as soon as it
/// is whole, with the replications it had. What is under way is lost when `cancelled` turns true.
PointsRun run_points(const StudyPlan& plan, const io::StudyFolder& folder,
                     const std::vector<PointWork>& todo, int threads,
                     const std::atomic<bool>& cancelled, const PointDone& tell);

/// Results of one scenario at one point as they are kept: only what the study asks for.
[[nodiscard]] observe::Results results_of(const StudyPlan& plan, const ScenarioAtPoint& whole);

}  // namespace samenspel::studies
