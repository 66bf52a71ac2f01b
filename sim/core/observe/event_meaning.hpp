#pragma once
// What the kinds of events in the event log are called and what their numbers mean.

#include <span>
#include <string_view>

namespace samenspel::observe {

struct EventMeaning {
  std::string_view name;     ///< as in `world::FactKind`
  std::string_view meaning;  ///< in one phrase
  std::string_view detail;   ///< what the column `detail` holds; empty: nothing
  std::string_view value;    ///< what the column `value` holds; empty: nothing
};

/// By kind of event.
[[nodiscard]] std::span<const EventMeaning> event_meanings();

}  // namespace samenspel::observe
