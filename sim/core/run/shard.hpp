#pragma once
// A fixed group of places that is worked by one thread at a time: what its places put away for
// later, for other places and for observers. Shards share no line of memory.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/prefetch.hpp"
#include "core/engine/agenda.hpp"
#include "core/scenario/structure.hpp"
#include "core/world/fact_log.hpp"
#include "core/world/message.hpp"
#include "core/world/told.hpp"

namespace samenspel::run {

/// What places stated on one day.
struct alignas(base::cache_line) DayLog {
  world::FactLog facts;
  world::ToldLog told;  ///< beside `facts`

  void clear() {
    facts.clear();
    told.clear();
  }
};

/// Places `first` to `end` - 1. The order of all entries of a place is total, so nothing depends on
/// how places are grouped.
struct alignas(base::cache_line) Shard {
  Shard() = default;
  Shard(std::uint16_t first_place, std::uint16_t end_place,
        const scenario::PlacePlan& one_of_its_places)
      : first(first_place),
        end(end_place),
        region(one_of_its_places.region),
        is_centre(one_of_its_places.in_centre),
        agenda(first_place, static_cast<std::uint16_t>(end_place - first_place)) {}

  std::uint16_t first = 0;
  std::uint16_t end = 0;
  std::uint16_t region = 0;
  bool is_centre = false;
  engine::Agenda agenda;
  world::Outbox outbox;                    ///< of the day that is worked
  std::vector<world::Letter> for_centres;  ///< of the days that are worked
  std::vector<world::Letter> far_post;     ///< what waits for the end of the span
  std::vector<DayLog> stated;              ///< on the days that are worked, by day of the span
  std::vector<DayLog> seen;                ///< on those before, for observers
  std::uint64_t events = 0;

  [[nodiscard]] bool holds(std::uint16_t place) const { return place >= first && place < end; }

  /// The log of a day of the span, which begins with day 0.
  [[nodiscard]] DayLog& on(std::int32_t day_of_span);

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("first", s.first), visit("end", s.end), visit("region", s.region),
        visit("is_centre", s.is_centre), visit("agenda", s.agenda);
    visit("far_post", s.far_post), visit("events", s.events);
  }
};

/// Numbers of shards that are worked side by side.
using Round = std::vector<std::uint16_t>;

/// Every shard in one of the rounds, which are worked one after the other. Where there is one
/// region: all in one, in order. Else regions with areas first, the largest first so that threads
/// share them evenly, and then the centres, which get on each day what the others wrote the day
/// before.
[[nodiscard]] std::vector<Round> rounds_of(const scenario::Structure& structure,
                                           const std::vector<Shard>& shards);

/// How much work a day of all places is about, counted in families; a team counts as some.
[[nodiscard]] std::int64_t work_of(const scenario::Structure& structure);

/// One for each region. Where there is one region: groups of neighbouring places with about the
/// same work, by the families and teams of the structure alone: one for a small city, 64 at most.
[[nodiscard]] std::vector<Shard> shards_of(const scenario::Structure& structure);

}  // namespace samenspel::run
