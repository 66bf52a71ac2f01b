#pragma once
// `samenspel events`: the event log of a run as a file for process-mining tools.

#include "samenspel/exit_status.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace samenspel::command {

struct EventsOptions {
  std::string file;
  std::string output;    ///< ends in .csv or .xes
  std::string scenario;  ///< empty: the first in the file
  std::size_t replication = 0;
  std::string case_is = "need";         ///< or "family"
  std::vector<std::string> activities;  ///< kinds of events; none: all
  bool force = false;
  bool quiet = false;
  bool json = false;
};

ExitStatus write_event_log(const EventsOptions& options);

}  // namespace samenspel::command
