#pragma once
// The folder of a study: what it is, the finished points of each scenario, why a point failed, and
// who works or worked on it.
//
//   identity.txt                            what must not change while the study goes on
//   study.yaml                              the study as it was last started, complete
//   scenarios/utrecht/identity.txt          the same of one scenario
//   scenarios/utrecht/utrecht.yaml
//   scenarios/utrecht/years_3/points/…      its finished points over three years: see PointStore
//   scenarios/utrecht/years_3/blocks/…
//   failed/0000013.txt                      why point 13 cannot be run
//   runs/HOST.PID.txt                       how far one process is: see RunNote

#include "io/point_store.hpp"
#include "io/run_note.hpp"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace samenspel::io {

/// Raised when a folder of the new kind cannot be gone on with by a program of the old kind.
inline constexpr int study_folder_schema = 2;

using IdentityParts = std::vector<std::pair<std::string, std::string>>;  ///< part, hash

struct StudyIdentity {
  struct OfScenario {
    std::string name, hash, length;  ///< the hash without the length, "years_3"
  };
  IdentityParts parts;
  std::vector<OfScenario> scenarios;
};

/// What tells which study is here, as texts: of the study, and of each scenario by name.
struct KeptStudy {
  std::string study;
  std::vector<std::pair<std::string, std::string>> scenarios;
};

class StudyFolder {
 public:
  StudyFolder(std::filesystem::path path, std::size_t block_points)
      : path_(std::move(path)), block_points_(block_points) {}

  /// Makes the folder, or finds it made; scenarios and lengths that are new come beside the others.
  /// Throws UserFault, naming each part that differs, when it holds a study of another identity;
  /// IoFailure when it cannot be made.
  void open(const StudyIdentity& identity) const;

  /// Keeps a study that was opened, in place of the one that was kept before. Throws IoFailure.
  void keep(const KeptStudy& study) const;

  /// Throws UserFault when there is no study here.
  void require() const;

  /// Where they are kept.
  [[nodiscard]] std::filesystem::path kept_study() const { return path_ / "study.yaml"; }
  [[nodiscard]] std::filesystem::path kept_scenario(const std::string& name) const {
    return folder_of(name) / (name + ".yaml");
  }

  /// Throws UserFault as `open` does, and makes nothing.
  void check(const StudyIdentity& identity) const;

  [[nodiscard]] PointStore points_of(const StudyIdentity::OfScenario& scenario) const;

  /// Keeps why a point cannot be run, and forgets it.
  void put_failure(std::size_t point, const std::string& reason) const;
  void forget_failure(std::size_t point) const;
  [[nodiscard]] std::map<std::size_t, std::string> failures() const;

  void put_run(const RunNote& note) const;
  [[nodiscard]] std::vector<RunNote> runs() const;

  /// Bytes that are free where the folder is or will be.
  [[nodiscard]] double free_bytes() const;

 private:
  [[nodiscard]] std::filesystem::path folder_of(const std::string& scenario) const {
    return path_ / "scenarios" / scenario;
  }
  std::filesystem::path path_;
  std::size_t block_points_;
};

}  // namespace samenspel::io
