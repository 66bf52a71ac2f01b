#pragma once
// All points of a study as one results file, the factors beside them.

#include "core/observe/results.hpp"
#include "io/study_folder.hpp"
#include "studies/study_plan.hpp"

namespace samenspel::studies {

/// Scenarios with the axes point and replication first; each factor is a variable over the points.
/// Throws io::UserFault when points are missing, with their number and the first of them, or what
/// reading one throws.
[[nodiscard]] observe::Results collect(const StudyPlan& plan, const io::StudyFolder& folder);

/// One row for each scenario, point and replication: "scenario,point,replication,factors…,
/// outcomes…", an outcome with a further axis in one column for each of its categories.
[[nodiscard]] std::string long_table(const observe::Results& collected);

}  // namespace samenspel::studies
