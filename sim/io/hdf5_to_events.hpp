#pragma once
// Reads the event log of one replication back from a results file.

#include "core/observe/logged_event.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace samenspel::io {

struct EventTable {
  std::string measured_from;             ///< date of moment 0
  std::vector<std::string> disciplines;  ///< names
  std::vector<observe::LoggedEvent> rows;
};

/// Throws UserFault when the file, the scenario or the replication is not there or the file holds
/// no event log, IoFailure when it is damaged.
EventTable hdf5_to_events(const std::filesystem::path& path, const std::string& scenario,
                          std::size_t replication);

}  // namespace samenspel::io
