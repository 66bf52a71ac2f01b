#pragma once
// Reads the event log of a scenario from a results file part by part, so that a log of any length
// takes little memory.

#include "core/observe/logged_event.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace samenspel::io {

/// Stays open while it lives. Used by one thread at a time.
class EventReader {
 public:
  /// Throws UserFault when the file or the scenario is not there or the file holds no event log,
  /// IoFailure when it is damaged.
  EventReader(const std::filesystem::path& path, const std::string& scenario);
  ~EventReader();
  EventReader(const EventReader&) = delete;
  EventReader& operator=(const EventReader&) = delete;

  [[nodiscard]] const std::string& measured_from() const;             ///< date of moment 0
  [[nodiscard]] const std::vector<std::string>& disciplines() const;  ///< names
  /// Rows of one replication, counted from 0. Throws UserFault when there is no such replication.
  [[nodiscard]] std::uint64_t rows(std::size_t replication) const;
  /// Rows of one replication from `first` on, as many as `to` has room for. Throws as `rows`, and
  /// IoFailure for damage.
  void read(std::size_t replication, std::uint64_t first, std::span<observe::LoggedEvent> to) const;

 private:
  struct Open;
  std::unique_ptr<Open> open_;
};

/// Calls `take` with all rows of a replication, some ten thousands at a time, in their order.
void for_each_block(const EventReader& reader, std::size_t replication,
                    const std::function<void(std::span<const observe::LoggedEvent>)>& take);

}  // namespace samenspel::io
