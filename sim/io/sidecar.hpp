#pragma once
// What differs between two equal runs (machine, moments, threads, words typed) goes beside the
// results as JSON, so that the results themselves stay equal byte for byte.

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace samenspel::io {

struct RunCircumstances {
  std::string host;
  std::chrono::system_clock::time_point start;
  std::chrono::system_clock::time_point end;
  int threads = 1;
  std::vector<std::string> command_line;
};

/// The name of this machine, or an empty text.
std::string host_name();

/// results.h5 → results.run.json in the same directory.
std::filesystem::path sidecar_path(const std::filesystem::path& results_path);

/// One JSON object with host, start and end (ISO 8601, UTC, whole seconds), wall_seconds, threads,
/// command_line. Text that is not UTF-8 gets replacement characters.
std::string sidecar_text(const RunCircumstances& circumstances);

/// Call after the results are published; replaces a side-car of earlier results. Throws IoFailure
/// or UserFault.
void write_sidecar(const std::filesystem::path& results_path,
                   const RunCircumstances& circumstances);

}  // namespace samenspel::io
