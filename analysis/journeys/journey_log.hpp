#pragma once
// What an event log knows of the families of one replication, with the names its numbers stand for.

#include "core/observe/logged_event.hpp"
#include "core/world/fact.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace samenspel::journeys {

using observe::LoggedEvent;
using world::FactKind;

struct JourneyLog {
  std::string scenario;
  std::size_t replication = 0;
  std::int32_t first_date = 0;  ///< days since 1 January 1970 of moment 0
  std::int64_t ends = 0;        ///< the last moment of the log
  std::vector<std::string> areas, teams, domains, channels, disciplines;
  std::vector<LoggedEvent> events;  ///< about families, in order of family, then of time
};

/// Takes the rows of a log, in order of time: keeps those about families, family by family.
void take_events(JourneyLog& log, std::vector<LoggedEvent> rows);

[[nodiscard]] inline FactKind kind_of(const LoggedEvent& event) {
  return static_cast<FactKind>(event.kind);
}

/// All events of one family; empty when there is no such family.
[[nodiscard]] std::vector<LoggedEvent> events_of(const JourneyLog& log, std::int64_t family);

}  // namespace samenspel::journeys
