#pragma once
// `samenspel calibrate`: runs a calibration and writes what it came to.

#include "samenspel/exit_status.hpp"

#include <string>

namespace samenspel::command {

struct CalibrateOptions {
  std::string file;
  std::string folder;
  int threads = 1;
  bool log = false;
  bool json = false;
  bool quiet = false;
};

ExitStatus calibrate(const CalibrateOptions& options);

}  // namespace samenspel::command
