#pragma once
// The folder of a calibration: one small text for each finished particle, whole or absent, and what
// the calibration is. State lives in these files alone, so that a run may be killed at any moment.
//
//   identity.txt            what must not change while the calibration goes on
//   particles/0000012.txt   what came out of particle 12: by target its replications

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace samenspel::io {

using ParticleValues = std::vector<std::vector<double>>;  ///< by target, by replication

class ParticleFolder {
 public:
  explicit ParticleFolder(std::filesystem::path path) : path_(std::move(path)) {}

  /// Makes the folder, or finds it made. Throws UserFault, naming each part that differs, when
  /// it holds another calibration; IoFailure when it cannot be made.
  void open(const std::vector<std::pair<std::string, std::string>>& identity) const;

  /// Keeps a particle; one that is there stays.
  void put(std::size_t particle, const ParticleValues& values) const;

  /// Empty when it is not finished. Throws IoFailure for a text of another shape.
  [[nodiscard]] std::optional<ParticleValues> read(std::size_t particle, std::size_t targets,
                                                   std::size_t replications) const;

 private:
  [[nodiscard]] std::filesystem::path file_of(std::size_t particle) const;

  std::filesystem::path path_;
};

}  // namespace samenspel::io
