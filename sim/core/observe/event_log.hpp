#pragma once
// The event log: one row for each fact of the measured window, with whose family it is about, which
// professional and which brick.

#include <cstdint>
#include <utility>
#include <vector>

#include "core/observe/outcome.hpp"
#include "core/world/facts_of_day.hpp"
#include "core/world/told.hpp"

namespace samenspel::observe {

/// The same family has the same number in every scenario with these areas: number of the area from
/// 1, home (in as many digits as the largest area needs), and which family that lived there (three
/// digits).
class FamilyNumbers {
 public:
  explicit FamilyNumbers(const scenario::Structure& structure);
  [[nodiscard]] std::int64_t number(std::uint32_t area, std::uint32_t home,
                                    std::uint8_t generation) const {
    return ((std::int64_t{area} + 1) * homes_ + home) * 1000 + generation;
  }

 private:
  std::int64_t homes_ = 1;
};

/// Gathers the rows of one replication.
class EventLog {
 public:
  EventLog(const scenario::Structure& structure, const Window& window)
      : families_(structure), window_(window) {}

  /// The facts of one day and what is told beside them, both in order.
  void add(std::int32_t day, const world::FactsOfDay& facts, const world::ToldLog& told);

  [[nodiscard]] std::vector<LoggedEvent> take() { return std::move(events_); }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("events", s.events_);
  }

 private:
  FamilyNumbers families_;
  Window window_;
  std::vector<LoggedEvent> events_;
};

/// The facts that observers count: all but those that only the event log holds.
[[nodiscard]] std::vector<world::Fact> without_only_logged(const world::FactsOfDay& facts);

}  // namespace samenspel::observe
