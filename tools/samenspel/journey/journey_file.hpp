#pragma once
// What a results file knows of the families of one replication.

#include "core/observe/logged_event.hpp"
#include "core/world/fact.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace samenspel::command {

using observe::LoggedEvent;
using world::FactKind;

struct JourneyFile {
  std::string scenario;
  std::size_t replication = 0;
  std::int32_t first_date = 0;  ///< days since 1 January 1970 of moment 0
  std::int64_t ends = 0;        ///< the last moment of the log
  std::vector<std::string> areas, teams, domains, channels, disciplines;
  std::vector<LoggedEvent> events;  ///< about families, in order of family, then of time
};

/// Reads one scenario (empty: the first) of a results file. Throws what io::hdf5_to_events throws,
/// and BadInput for an unknown scenario.
[[nodiscard]] JourneyFile read_journeys(const std::string& path, const std::string& scenario,
                                        std::size_t replication);

[[nodiscard]] inline FactKind kind_of(const LoggedEvent& event) {
  return static_cast<FactKind>(event.kind);
}

/// All events of one family; empty when there is no such family.
[[nodiscard]] std::vector<LoggedEvent> events_of(const JourneyFile& file, std::int64_t family);

}  // namespace samenspel::command
