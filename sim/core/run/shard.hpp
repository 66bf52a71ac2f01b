#pragma once
// A fixed group of places that is worked by one thread at a time: what its places put away for
// later, for other places and for observers.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/engine/agenda.hpp"
#include "core/scenario/structure.hpp"
#include "core/world/fact_log.hpp"
#include "core/world/message.hpp"
#include "core/world/told.hpp"

namespace samenspel::run {

/// What places stated on one day.
struct DayLog {
  world::FactLog facts;
  world::ToldLog told;  ///< beside `facts`

  void clear() {
    facts.clear();
    told.clear();
  }
};

/// Places `first` to `end` - 1. The order of all entries of a place is total, so nothing depends on
/// how places are grouped.
struct Shard {
  Shard() = default;
  Shard(std::uint16_t first_place, std::uint16_t end_place, std::uint16_t region_of_places)
      : first(first_place),
        end(end_place),
        region(region_of_places),
        agenda(first_place, static_cast<std::uint16_t>(end_place - first_place)) {}

  std::uint16_t first = 0;
  std::uint16_t end = 0;
  std::uint16_t region = 0;
  engine::Agenda agenda;
  world::Outbox outbox;        ///< what is not handed over yet
  std::vector<DayLog> stated;  ///< on the days that are worked, by day of the span
  std::vector<DayLog> seen;    ///< on those before, for observers
  std::uint64_t events = 0;

  [[nodiscard]] bool holds(std::uint16_t place) const { return place >= first && place < end; }

  /// The log of a day of the span, which begins with day 0.
  [[nodiscard]] DayLog& on(std::int32_t day_of_span);

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("first", s.first), visit("end", s.end), visit("region", s.region),
        visit("agenda", s.agenda);
    visit("outbox", s.outbox), visit("events", s.events);
  }
};

/// How much work a day of all places is about, counted in families; a team counts as some.
[[nodiscard]] std::int64_t work_of(const scenario::Structure& structure);

/// One for each region. Where there is one region: groups of neighbouring places with about the
/// same work, by the families and teams of the structure alone: one for a small city, 64 at most.
[[nodiscard]] std::vector<Shard> shards_of(const scenario::Structure& structure);

}  // namespace samenspel::run
