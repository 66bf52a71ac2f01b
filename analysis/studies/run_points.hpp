#pragma once
// Runs the points of a study that are not finished yet, or a share of them.

#include "io/study_folder.hpp"
#include "parallel/parallel.hpp"
#include "studies/study_plan.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace samenspel::studies {

/// Share I of N, from 1: the points whose number leaves I - 1 when divided by N.
struct Shard {
  std::size_t number = 1, of = 1;
  [[nodiscard]] bool holds(std::size_t point) const { return point % of == number - 1; }
};

/// Numbers of the points that lack replications, in order.
[[nodiscard]] std::vector<std::size_t> points_to_do(const StudyPlan& plan,
                                                    const io::StudyFolder& folder,
                                                    const Shard& shard);

/// What running came to.
struct PointsRun {
  std::size_t done = 0;
  std::size_t failed = 0;  ///< whose values do not go together; the reason stands in the folder
};

/// Tells of each point as it is finished or has failed (empty: finished).
using PointDone = std::function<void(std::size_t point, const std::string& failure)>;

/// Runs `todo` in order on `threads`; each finished point is put in the folder whole, with the
/// replications it had. Points under way are lost when `cancelled` turns true.
PointsRun run_points(const StudyPlan& plan, const io::StudyFolder& folder,
                     const std::vector<std::size_t>& todo, int threads,
                     const std::atomic<bool>& cancelled, const PointDone& tell);

}  // namespace samenspel::studies
