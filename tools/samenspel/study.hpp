#pragma once
// Carries out `samenspel study run`, `status`, `collect` and `export`.

#include "samenspel/exit_status.hpp"

#include <string>
#include <vector>

namespace samenspel::command {

struct StudyRunOptions {
  std::string file, folder;
  std::string shard = "1/1";
  int threads = 1;
  bool dry_run = false;
  bool log = false;  ///< a line on standard error for each point, for the log of a share
  bool json = false;
  bool quiet = false;
};

struct StudyStatusOptions {
  std::string folder;
  bool json = false;
  int shares = 0;  ///< above 0: only say which of so many shares have something left
};

struct StudyCollectOptions {
  std::string folder;
  std::string output = "study.h5";
  std::string csv;  ///< empty: none
  bool force = false;
  bool json = false;
  bool quiet = false;
};

struct StudyExportOptions {
  std::string file, folder;
  std::vector<std::string> outcomes;  ///< none: those of the study
  bool force = false;
  bool json = false;
  bool quiet = false;
};

/// Each throws what `guarded` explains.
ExitStatus run_study(const StudyRunOptions& options);
ExitStatus study_status(const StudyStatusOptions& options);
ExitStatus collect_study(const StudyCollectOptions& options);
ExitStatus export_study(const StudyExportOptions& options);

}  // namespace samenspel::command
