#pragma once
// The columns of an event log in a results file, for its writer and its reader. Private to io/.

#include "core/observe/logged_event.hpp"

#include <cstdint>
#include <span>

namespace samenspel::io {

inline constexpr const char* events_name = "events";
inline constexpr const char* first_event_name = "first_event";
inline constexpr const char* event_count_name = "event_count";
inline constexpr const char* disciplines_name = "discipline_name";

/// One column of whole numbers, -1 where a row has none.
struct EventColumn {
  const char* name;
  const char* long_name;
  std::int64_t (*get)(const observe::LoggedEvent&);
  void (*set)(observe::LoggedEvent&, std::int64_t);
};

/// All but `replication` and `trust`, in the order of the file.
[[nodiscard]] std::span<const EventColumn> event_columns();

}  // namespace samenspel::io
