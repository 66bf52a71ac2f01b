#pragma once
// The event log as a file for process-mining tools: a table of comma-separated values, or XES
// (IEEE 1849), the XML that they all read.

#include "io/event_reader.hpp"
#include "io/event_text.hpp"

#include <functional>
#include <string_view>

namespace samenspel::io {

/// What of a log is written.
struct LogPart {
  std::size_t replication = 0;
  CaseIs case_is = CaseIs::need;
  /// Whether events of this kind are written; none: all.
  std::function<bool(std::uint8_t kind)> keeps;
};

/// Takes the next part of the text; what it throws passes through.
using TakeText = std::function<void(std::string_view)>;

/// Rows about families, in the order of the log, under a header. Returns how many. Throws as
/// EventReader::read.
std::uint64_t events_to_csv(const EventReader& reader, const EventNames& names, const LogPart& part,
                            const TakeText& take);

/// The same rows, case by case, each in order of time. Memory holds the cases of at most about
/// `rows_at_once` rows: a log that has more is read more than once. Throws as EventReader::read.
std::uint64_t events_to_xes(const EventReader& reader, const EventNames& names, const LogPart& part,
                            const TakeText& take, std::size_t rows_at_once = 1'000'000);

/// Whether a part of a log has this row: it is about a family, and of a kind that is kept.
[[nodiscard]] bool is_in(const LogPart& part, const observe::LoggedEvent& row);

}  // namespace samenspel::io
