#pragma once
// Carries out `samenspel study run`, `status` and `collect`.

#include "samenspel/exit_status.hpp"

#include <string>

namespace samenspel::command {

struct StudyRunOptions {
  std::string file, folder;
  std::string shard = "1/1";
  int threads = 1;
  bool dry_run = false;
  bool log = false;  ///< a line on standard error for each point, for the log of a share
  bool quiet = false;
};

struct StudyStatusOptions {
  std::string file, folder;
  bool json = false;
  int shares = 0;  ///< above 0: only say which of so many shares have something left
};

struct StudyCollectOptions {
  std::string file, folder;
  std::string output = "study.h5";
  std::string csv;  ///< empty: none
  bool force = false;
};

/// Each throws what `guarded` explains.
ExitStatus run_study(const StudyRunOptions& options);
ExitStatus study_status(const StudyStatusOptions& options);
ExitStatus collect_study(const StudyCollectOptions& options);

}  // namespace samenspel::command
