#pragma once
// One entry of an agenda: what happens when, where, and to whom, with a key that orders all entries
// in one way only.

#include <cstdint>

#include "core/base/moment.hpp"

namespace samenspel::engine {

/// The order of what happens in one instant, at one place. Lower goes first.
enum class Phase : std::uint8_t {
  policy,      ///< new rules come into force before anything else of their day
  staff,       ///< people arrive, fall ill, return, leave
  departures,  ///< help ends, families leave: room comes free before it is given away
  post,        ///< messages from elsewhere are opened
  arrivals,    ///< needs arise, families ask
  waiting,     ///< what waiting does
  books        ///< months close on what the instant left
};

/// An entry of 24 bytes. `slot` and `stamp` say whom it is about; a stamp that no longer fits marks
/// it as cancelled.
struct Entry {
  std::uint64_t order = 0;  ///< phase (8 bits), origin place (16), sequence of the origin (40)
  base::Moment time;        ///< seconds since the start of the run
  std::uint32_t slot = 0;   ///< index of the subject at its place
  std::uint32_t stamp = 0;  ///< must equal the subject's stamp when the entry is opened
  std::uint16_t place = 0;  ///< where it happens
  std::uint16_t kind = 0;   ///< what happens; the engine does not know what it means

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("time", s.time), visit("order", s.order), visit("slot", s.slot), visit("stamp", s.stamp);
    visit("place", s.place), visit("kind", s.kind);
  }
};
static_assert(sizeof(Entry) == 24);

[[nodiscard]] constexpr std::uint64_t order_of(Phase phase, std::uint16_t origin,
                                               std::uint64_t sequence) {
  return static_cast<std::uint64_t>(phase) << 56 | static_cast<std::uint64_t>(origin) << 40 |
         sequence;
}

/// Place and time in one number; a run is shorter than 2^48 seconds.
[[nodiscard]] constexpr std::uint64_t place_and_time(const Entry& entry) {
  return static_cast<std::uint64_t>(entry.place) << 48 |
         static_cast<std::uint64_t>(std::int64_t{entry.time});
}

/// The total order within a place: time, then phase, origin and sequence. Two entries are never
/// equal.
[[nodiscard]] constexpr bool before(const Entry& a, const Entry& b) {
  return a.time != b.time ? a.time < b.time : a.order < b.order;
}

}  // namespace samenspel::engine
