#pragma once
// What a study takes, before it is begun: time, memory and disk, from one replication that is
// tried.

#include "io/study_folder.hpp"
#include "studies/at_points.hpp"
#include "studies/study_plan.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace samenspel::command {

struct StudyEstimate {
  double seconds = 0;          ///< on one core
  double memory_bytes = 0;     ///< on all threads
  double disk_bytes = 0;       ///< of finished blocks, and of points while they wait for theirs
  double collected_bytes = 0;  ///< of the file that `study collect` makes
};

/// Tries the first point of `todo`, which is not empty. Throws std::invalid_argument when its
/// values do not go together.
StudyEstimate estimate_of(const studies::StudyPlan& plan,
                          const std::vector<studies::PointWork>& todo, int threads);

/// What there is to do and what it takes, in words.
std::string estimate_text(const studies::StudyPlan& plan, const io::StudyFolder& folder,
                          const std::vector<studies::PointWork>& todo, int threads);

/// The same for programs.
nlohmann::ordered_json estimate_json(const studies::StudyPlan& plan, const io::StudyFolder& folder,
                                     const std::vector<studies::PointWork>& todo, int threads);

}  // namespace samenspel::command
