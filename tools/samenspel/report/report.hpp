#pragma once
// Carries out `samenspel report`.

#include "samenspel/exit_status.hpp"

#include <string>
#include <vector>

namespace samenspel::command {

struct ReportOptions {
  std::vector<std::string> files;
  std::string output;
  std::string language = "nl";
  std::string baseline;          ///< empty: the first scenario of the first file
  std::string explanation_file;  ///< of `compare --explain --json`; empty: none
  std::string sensitivity_file;  ///< of `sensitivity --json`; empty: none
  bool explain = false;          ///< run the mixes now
  int replications = 0;          ///< of each mix, at most; 0: as many as there are
  int threads = 1;
  bool json = false;  ///< the data of the page on standard output, and no page
  bool force = false;
  bool quiet = false;
};

/// Reads, computes, writes the page. Throws what `guarded` explains.
ExitStatus report(const ReportOptions& options);

}  // namespace samenspel::command
