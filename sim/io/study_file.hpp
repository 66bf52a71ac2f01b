#pragma once
// A results file over the points of a study that is written window by window, so that a hundred
// thousand points are never in memory together.

#include "core/observe/results.hpp"
#include "io/publish_file.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace samenspel::io {

/// What is known before the numbers come: axes, and variables of which only those over points alone
/// (the factors) hold numbers.
struct StudyFrame {
  observe::Results results;
  /// By scenario: outcomes whose whole numbers need 64 bits.
  std::vector<std::set<std::string>> wide;
};

/// Whether some of its whole numbers need 64 bits.
[[nodiscard]] bool needs_64_bits(const observe::Variable& variable);

/// The same layout as results_to_hdf5, published whole or not at all. Equal frames with equal
/// windows in the same order give equal bytes.
class StudyFile {
 public:
  /// Sets room apart on the disk. Throws as results_to_hdf5.
  StudyFile(const std::filesystem::path& path, IfPresent if_present, const StudyFrame& frame);
  ~StudyFile();
  StudyFile(const StudyFile&) = delete;
  StudyFile& operator=(const StudyFile&) = delete;

  /// Outcomes of points `first` … of a scenario, in the axes of the frame. Throws IoFailure.
  void add(std::size_t scenario, std::size_t first, const observe::ScenarioResults& window);

  /// Throws IoFailure or OutputExists.
  void publish();

 private:
  struct Open;
  std::filesystem::path path_;
  UnpublishedFile file_;
  std::unique_ptr<Open> open_;
};

}  // namespace samenspel::io
