#pragma once
// The folder of a study: one whole results file for each finished point, by number and
// replications; what the study is; why a point failed. State lives in these files alone, so that
// any number of processes, killed at any moment or started twice, work on one study.
//
//   identity.txt              what must not change while the study goes on
//   points/0000012_r4.h5      point 12 with four replications
//   points/0000013.failed.txt why point 13 cannot be run

#include "core/observe/results.hpp"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace samenspel::io {

class StudyFolder {
 public:
  explicit StudyFolder(std::filesystem::path path) : path_(std::move(path)) {}

  /// Makes the folder, or finds it made. Throws UserFault, naming each part that differs, when it
  /// holds a study of another identity; IoFailure when it cannot be made.
  void open(const std::vector<std::pair<std::string, std::string>>& identity) const;

  /// Throws UserFault when there is no study here.
  void require() const;

  /// Replications of each point that is finished, by number.
  [[nodiscard]] std::map<std::size_t, int> finished() const;

  /// Puts a point in place, whole; the same with fewer replications goes away. When somebody else
  /// was first, theirs stays. Throws IoFailure.
  void put(std::size_t point, const observe::Results& results) const;

  /// Throws as hdf5_to_results.
  [[nodiscard]] observe::Results read(std::size_t point, int replications) const;

  /// Keeps why a point cannot be run.
  void put_failure(std::size_t point, const std::string& reason) const;
  [[nodiscard]] std::map<std::size_t, std::string> failures() const;

 private:
  [[nodiscard]] std::filesystem::path points() const { return path_ / "points"; }
  [[nodiscard]] std::filesystem::path file_of(std::size_t point, int replications) const;

  std::filesystem::path path_;
};

}  // namespace samenspel::io
