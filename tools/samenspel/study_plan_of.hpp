#pragma once
// The plan of a study file, for the commands of `samenspel study`.

#include "samenspel/failures.hpp"
#include "studies/run_points.hpp"
#include "studies/study_plan.hpp"

#include <string>
#include <utility>

namespace samenspel::command {

/// Throws BadInput with every problem of the file and its scenarios.
inline studies::StudyPlan study_plan_of(const std::string& file) {
  base::Problems problems;
  auto plan = studies::read_study(file, problems);
  throw_if_any(problems);
  return std::move(*plan);
}

/// The plan of the study that a folder keeps; throws as well when its points are of another
/// program.
inline studies::StudyPlan kept_plan_of(const std::string& folder) {
  base::Problems problems;
  auto plan = studies::read_kept_study(folder, problems);
  throw_if_any(problems);
  studies::folder_of(*plan, folder).check(plan->identity);
  return std::move(*plan);
}

}  // namespace samenspel::command
