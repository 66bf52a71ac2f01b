#pragma once
// The finished replications of a run that goes on, beside its output: from them a run that is
// killed is completed. results.h5.part is there as long as results.h5 is under way.
//
// Bytes, in the order of this machine: "SAMENSPEL UNFINISHED RUN\n", the length of the head (8),
// the head (each text after its length), its SHA-256 (64 hexadecimal digits); then piece by piece
// its length (8), the piece and a checksum of both (8). A piece is one replication of one scenario:
// all scenarios of replication 0, then those of 1, and so on. Bytes at the end that make no whole
// piece were being written when the program was killed, and are passed over.

#include "core/observe/outcome.hpp"
#include "io/publish_file.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace samenspel::io {

/// What is run: enough to go on with it.
struct PartHead {
  std::string source_revision;                     ///< of the program that writes
  std::vector<std::string> names, resolved_texts;  ///< of the scenarios, in their order
  std::string posterior;         ///< file that parameters are drawn from, or empty
  std::string posterior_sha256;  ///< of its bytes
};

/// The rows of the event log of one piece inside the file.
struct PartRows {
  std::uint64_t at = 0;  ///< bytes from its begin
  std::uint64_t rows = 0;
};

/// One open file. It stays when this object goes, unless it holds no piece.
class PartFile {
 public:
  [[nodiscard]] static std::filesystem::path beside(const std::filesystem::path& output);

  /// Begins one. Throws UserFault when another run writes to this output, or was killed and not
  /// completed (unless it may be replaced), or as UnpublishedFile does.
  PartFile(const std::filesystem::path& output, IfPresent if_present, PartHead head);
  /// Opens what a run that was killed has left; `append` goes on behind it. Throws UserFault when
  /// another run writes to it or it is something else, IoFailure.
  explicit PartFile(const std::filesystem::path& output);
  ~PartFile();
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;

  [[nodiscard]] const PartHead& head() const { return head_; }
  [[nodiscard]] std::size_t pieces() const { return blocks_.size(); }
  [[nodiscard]] PartRows rows(std::size_t piece) const { return blocks_.at(piece).rows; }
  [[nodiscard]] int descriptor() const { return descriptor_; }

  /// Throws IoFailure.
  void append(const observe::ReplicationOutcome& outcome);
  /// With its event log. Throws IoFailure.
  [[nodiscard]] observe::ReplicationOutcome read(std::size_t piece) const;

  /// The output is whole: the file goes.
  void remove() noexcept;

 private:
  struct Block {
    std::uint64_t at = 0, bytes = 0;  ///< of the piece, without its length and its checksum
    PartRows rows;
  };
  void open_and_lock(int flags);
  void read_head();
  void find_pieces();

  std::filesystem::path path_;
  int descriptor_ = -1;
  PartHead head_;
  std::vector<Block> blocks_;
  std::uint64_t end_ = 0;
};

}  // namespace samenspel::io
