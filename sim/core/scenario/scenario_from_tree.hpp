#pragma once
// From one merged Tree to a Scenario: reads the parameters and the timeline, checks what cannot be
// combined, and writes the resolved text with its hash. The command line and the page both build
// their scenarios here.

#include <optional>
#include <string>

#include "core/base/calendar.hpp"
#include "core/scenario/scenario.hpp"
#include "core/scenario/tree.hpp"

namespace samenspel::scenario {

/// The first day of the warm-up: 1 January, `warm_up_years` before `first_year`; a part of a year
/// counts as days.
base::Date start_date(const Run& run);

/// Empty exactly when problems were added. What cannot be combined is looked at only when
/// `problems` is empty so far: a part that could not be read would be blamed for what it lacks.
/// `tree` may hold `timeline`, no longer `extends`.
std::optional<Scenario> scenario_from_tree(Tree tree, const std::string& name,
                                           base::Problems& problems);

}  // namespace samenspel::scenario
