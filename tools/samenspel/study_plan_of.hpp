#pragma once
// The plan of a study file, for the commands of `samenspel study`.

#include "samenspel/failures.hpp"
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

}  // namespace samenspel::command
