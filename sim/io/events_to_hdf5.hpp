#pragma once
// Event logs as the group `events` of a scenario: columns of equal length, so that xarray, R and
// process-mining tools open them as a table. Private to io/.

#include "core/observe/results.hpp"
#include "io/event_spool.hpp"
#include "io/hdf5_handle.hpp"

#include <cstdint>

namespace samenspel::io {

/// Writes the log of scenario number `scenario` into its group; returns the number of the next
/// axis of the file.
std::int32_t write_events(hid_t group, const observe::ScenarioResults& results,
                          const EventSpool& spool, std::size_t scenario, std::int32_t axis_number);

/// Bytes that the logs take at most in a file.
[[nodiscard]] std::uint64_t most_event_bytes(const EventSpool& spool);

}  // namespace samenspel::io
