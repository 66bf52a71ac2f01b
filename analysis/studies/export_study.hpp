#pragma once
// A collected study for other programs: SALib (Python) and sensitivity (R), which read samples and
// results as tables with one row for each point, and want the rows in an order of their own.

#include "core/observe/results.hpp"
#include "studies/factor_range.hpp"
#include "studies/study.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace samenspel::studies {

/// The order of rows that a program expects of the design saltelli; other designs have one order.
/// Here a row of the design is A, B, then A with each factor from B; SALib has A, the mixed points,
/// B (calc_second_order=False); sensitivity has all A, all B, then all mixed points factor by
/// factor (soboljansen and its like).
enum class RowOrder { salib, r };

/// The number of the point that stands in each row.
[[nodiscard]] std::vector<std::size_t> rows_in_order(const Study& study, std::size_t points,
                                                     RowOrder order);

/// SALib's description of a problem: num_vars, names, bounds.
[[nodiscard]] std::string problem_json(const std::vector<FactorRange>& factors);

/// A column for each factor, in the order of the study, values in the unit of the key.
[[nodiscard]] std::string samples_csv(const observe::ScenarioResults& scenario,
                                      const std::vector<std::string>& factors,
                                      const std::vector<std::size_t>& rows);

/// A column "scenario.outcome" or "scenario.outcome.category" for each outcome: the mean over the
/// replications of a point, NaN where nothing was observed.
[[nodiscard]] std::string results_csv(const observe::Results& results,
                                      const std::vector<std::string>& outcomes,
                                      const std::vector<std::size_t>& rows);

}  // namespace samenspel::studies
