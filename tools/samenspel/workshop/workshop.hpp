#pragma once
// `samenspel workshop`: one page with the simulation inside, for a room.

#include "samenspel/exit_status.hpp"

#include <string>
#include <vector>

namespace samenspel::command {

struct WorkshopOptions {
  std::vector<std::string> scenarios;  ///< files or names; none: utrecht
  std::string output = "workshop.html";
  std::string language = "nl";
  double years = 6;     ///< measured on the page
  int checkpoints = 1;  ///< replications burned in for the page; others are burned in by it
  bool force = false;
  bool json = false;  ///< the data of the page on standard output, and no page
  bool quiet = false;
};

ExitStatus workshop(const WorkshopOptions& options);

}  // namespace samenspel::command
