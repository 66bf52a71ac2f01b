#pragma once
// The journeys in a results file.

#include "journeys/family_totals.hpp"
#include "journeys/journey_log.hpp"

#include <string>
#include <vector>

namespace samenspel::command {

using journeys::FamilyTotals;
using journeys::JourneyLog;
using journeys::LoggedEvent;

/// Reads one scenario (empty: the first) of a results file. Throws what io::hdf5_to_events throws,
/// and BadInput for an unknown scenario.
[[nodiscard]] JourneyLog read_journeys(const std::string& path, const std::string& scenario,
                                       std::size_t replication);

/// As `journeys::find_families`; throws BadInput for an unknown name.
[[nodiscard]] std::vector<FamilyTotals> find_families(const JourneyLog& log,
                                                      const std::vector<std::string>& names);

}  // namespace samenspel::command
