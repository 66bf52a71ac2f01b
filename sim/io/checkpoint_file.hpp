#pragma once
// A file of checkpoints: one of each replication at the same date, with the scenario they are of.
//
// Bytes, numbers little endian: "SAMENSPEL CHECKPOINTS\n", length of the head (8), the head (fields
// of CheckpointHead, each text after its length), SHA-256 of the head (64 hexadecimal digits); then
// for each replication, from 0 on, length (8) and the checkpoint, which has a checksum of its own.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "io/publish_file.hpp"

namespace samenspel::io {

struct CheckpointHead {
  std::string program_version, source_revision;
  std::string scenario, resolved_text;  ///< name and complete text of what was burned in
  std::string date;                     ///< the first day that is still to come
  std::uint64_t seed = 0;
  std::int32_t day = 0;  ///< `date`, in days from the start
};

/// Writes one file, replication by replication; whole or not at all.
class CheckpointWriter {
 public:
  /// Throws as UnpublishedFile does.
  CheckpointWriter(const std::filesystem::path& path, IfPresent if_present,
                   const CheckpointHead& head);

  /// The checkpoint of the next replication. Throws IoFailure.
  void append(const std::vector<std::uint8_t>& checkpoint);

  /// Throws as UnpublishedFile does.
  void publish() { file_.publish(); }

 private:
  UnpublishedFile file_;
};

/// Reads one file; several threads may read checkpoints at the same time.
class CheckpointReader {
 public:
  /// Throws UserFault when the file is absent, is something else or was cut short, IoFailure when
  /// it cannot be read.
  explicit CheckpointReader(const std::filesystem::path& path);
  ~CheckpointReader();
  CheckpointReader(const CheckpointReader&) = delete;
  CheckpointReader& operator=(const CheckpointReader&) = delete;

  [[nodiscard]] const CheckpointHead& head() const { return head_; }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] int replications() const { return static_cast<int>(blocks_.size()); }
  /// Throws IoFailure.
  [[nodiscard]] std::vector<std::uint8_t> read(int replication) const;

 private:
  struct Block {
    std::uint64_t at = 0, bytes = 0;
  };
  std::vector<std::uint8_t> read_at(std::uint64_t at, std::uint64_t bytes) const;

  std::string path_;
  int descriptor_ = -1;
  CheckpointHead head_;
  std::vector<Block> blocks_;
};

}  // namespace samenspel::io
