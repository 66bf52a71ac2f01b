#pragma once
// `samenspel journey`: finds families in an event log and tells the story of one.

#include "samenspel/exit_status.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace samenspel::command {

struct JourneyOptions {
  std::string file;
  std::string scenario;           ///< empty: the first in the file
  std::int64_t family = -1;       ///< -1: find one
  std::vector<std::string> find;  ///< names of criteria
  std::size_t replication = 0;
  std::string language = "en";
  bool json = false;
  bool quiet = false;  ///< only the story, without the families that were found
};

ExitStatus journey(const JourneyOptions& options);

}  // namespace samenspel::command
