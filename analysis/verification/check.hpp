#pragma once
// The table of `samenspel verify`: its systems, each of which gives a few rows.

#include "theory/row.hpp"
#include "verification/runner.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samenspel::verification {

using theory::Row;

/// One numbered system of the table ("V1"). Its rows are those of the function whose id begins with
/// its own: several systems may be measured in the same runs.
struct Check {
  std::string_view id;
  std::string_view system;  ///< in a line: what is compared with what
  std::vector<Row> (*rows)(const Runner& runner);
};

/// All of them, in the order of their numbers.
[[nodiscard]] std::span<const Check> checks();

/// Called when the rows of a check are there.
using SeeRows = std::function<void(const Check& check, std::span<const Row> rows)>;

/// Works through some checks in their order and gives the rows of all. Throws Cancelled.
std::vector<Row> verify(const Runner& runner, std::span<const Check* const> which,
                        const SeeRows& see);

/// The check with this id, or nullptr.
[[nodiscard]] const Check* check_of(std::string_view id);

/// A row from one figure of all replications, judged. `load` of the busiest station sets how exact
/// it must be.
[[nodiscard]] Row row_of(std::string id, std::string what, double expected,
                         std::span<const double> samples, double load = 0,
                         const theory::RowBounds& bounds = {});

/// A row that must hold exactly.
[[nodiscard]] Row exact_row(std::string id, std::string what, double expected, double estimate);

// One function a check, by the file that holds it.
std::vector<Row> erlang_c_rows(const Runner& runner);         // waiting_lines.cpp: V1
std::vector<Row> any_work_rows(const Runner& runner);         // V2
std::vector<Row> giving_up_rows(const Runner& runner);        // V3
std::vector<Row> priority_rows(const Runner& runner);         // V4
std::vector<Row> closed_door_rows(const Runner& runner);      // V10
std::vector<Row> shared_hours_rows(const Runner& runner);     // V16
std::vector<Row> two_disciplines_rows(const Runner& runner);  // two_disciplines.cpp: V8
std::vector<Row> season_rows(const Runner& runner);           // over_time.cpp: V5
std::vector<Row> from_empty_rows(const Runner& runner);       // V7
std::vector<Row> staff_changes_rows(const Runner& runner);    // V9
std::vector<Row> without_staff_rows(const Runner& runner);    // V13
std::vector<Row> learning_rows(const Runner& runner);         // learning.cpp: V12
std::vector<Row> network_rows(const Runner& runner);          // networks.cpp: V6
std::vector<Row> reference_rows(const Runner& runner);        // reference network
std::vector<Row> conservation_rows(const Runner& runner);     // conservation.cpp: V11, V14, V15
std::vector<Row> metamorphic_rows(const Runner& runner);      // metamorphic.cpp: V17

}  // namespace samenspel::verification
