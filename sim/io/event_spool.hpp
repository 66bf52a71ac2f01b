#pragma once
// Rows of event logs on disk between the end of a replication and the writing of the results file,
// so that memory holds the logs of the replications under way and no more.

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "core/observe/logged_event.hpp"

namespace samenspel::io {

/// A file without a name in the directory of the results, gone with this object; or parts of a file
/// that somebody else writes.
class EventSpool {
 public:
  /// Over a file that is open for reading and stays so by a descriptor of its own; `note` says what
  /// is in it. Throws IoFailure.
  EventSpool(int descriptor, std::size_t scenarios);
  /// Throws UserFault (no such directory) or IoFailure (no permission, no space).
  EventSpool(const std::filesystem::path& results, std::size_t scenarios);
  ~EventSpool();
  EventSpool(const EventSpool&) = delete;
  EventSpool& operator=(const EventSpool&) = delete;

  /// The rows of the next replication of a scenario. Throws IoFailure.
  void append(std::size_t scenario, std::span<const observe::LoggedEvent> rows);

  /// The rows of the next replication of a scenario stand in the file already.
  void note(std::size_t scenario, std::uint64_t at, std::uint64_t rows) {
    blocks_[scenario].push_back({at, rows});
  }

  /// Replications of a scenario after these are forgotten.
  void keep(std::size_t replications);

  [[nodiscard]] std::size_t replications(std::size_t scenario) const {
    return blocks_[scenario].size();
  }
  /// Rows of one replication.
  [[nodiscard]] std::uint64_t rows(std::size_t scenario, std::size_t replication) const {
    return blocks_[scenario][replication].rows;
  }
  /// Of all that is kept.
  [[nodiscard]] std::uint64_t rows() const;
  /// Some rows of one replication, from `first` on. Throws IoFailure.
  void read(std::size_t scenario, std::size_t replication, std::uint64_t first,
            std::span<observe::LoggedEvent> to) const;

 private:
  struct Block {
    std::uint64_t at = 0;  ///< bytes from the begin of the file
    std::uint64_t rows = 0;
  };
  int descriptor_ = -1;
  std::uint64_t end_ = 0;
  std::vector<std::vector<Block>> blocks_;  ///< by scenario and replication
};

}  // namespace samenspel::io
