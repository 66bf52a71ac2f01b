#pragma once
// A row of the event log in words: the columns that an event log for process-mining tools has,
// with names in place of numbers.

#include "core/observe/logged_event.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samenspel::io {

/// What the numbers of a row stand for; a number beyond its list stays empty.
struct EventNames {
  std::int32_t first_day = 0;  ///< days since 1 January 1970 of moment 0
  std::vector<std::string> areas, teams, team_layers, domains, channels, endings, answers;
  std::vector<std::string> disciplines;
};

/// What one case is: a need from when it arises until it is left, with its returns, or all needs of
/// a family.
enum class CaseIs { need, family };

/// How a column is called in a table, and in XES (IEEE 1849) with its type there.
struct EventTextColumn {
  std::string_view name;
  std::string_view xes_key;
  std::string_view xes_type;
};

inline constexpr std::size_t event_text_columns = 21;
[[nodiscard]] std::span<const EventTextColumn, event_text_columns> columns_of_event_text();

/// The texts of one row, by column; empty where it says nothing.
using EventText = std::array<std::string, event_text_columns>;
[[nodiscard]] EventText event_text(const observe::LoggedEvent& row, const EventNames& names,
                                   CaseIs case_is);

/// "53478008-881": a need, or "53478008": a family.
[[nodiscard]] std::string case_name(const observe::LoggedEvent& row, CaseIs case_is);

/// "2015-01-02T17:15:17": on the calendar of the city, which has no summer time.
[[nodiscard]] std::string moment_text(std::int32_t first_day, std::int64_t seconds);

}  // namespace samenspel::io
