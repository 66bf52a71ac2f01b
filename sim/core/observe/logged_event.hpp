#pragma once
// One row of the event log; what its numbers mean is in event_meaning.hpp.

#include <cstdint>

#include "core/world/told.hpp"

namespace samenspel::observe {

/// One row. Where something is not told, its number is `world::none` or `world::none_told`.
struct LoggedEvent {
  std::int64_t time = 0;     ///< seconds since the begin of the measured window
  std::int64_t value = 0;    ///< by kind
  std::int64_t family = -1;  ///< see `family_number`; -1: about no family
  std::int64_t need = -1;    ///< its number among the candidate needs of its area
  float trust = 0;           ///< of the family, when it is about one
  std::uint16_t area = world::none, team = world::none;
  std::uint16_t worker = world::none, discipline = world::none;
  std::uint16_t by_team = world::none, by_discipline = world::none;
  std::uint8_t kind = 0, detail = 0, children = 0, round = 0, retellings = 0;
  std::uint8_t brick = world::none_told, domain = world::none_told, whose = world::none_told;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("time", s.time), visit("value", s.value), visit("family", s.family);
    visit("need", s.need), visit("trust", s.trust), visit("area", s.area);
    visit("team", s.team), visit("worker", s.worker), visit("discipline", s.discipline);
    visit("by_team", s.by_team), visit("by_discipline", s.by_discipline), visit("kind", s.kind);
    visit("detail", s.detail), visit("children", s.children), visit("round", s.round);
    visit("retellings", s.retellings), visit("brick", s.brick), visit("domain", s.domain);
    visit("whose", s.whose);
  }
};
static_assert(sizeof(LoggedEvent) == 56);

}  // namespace samenspel::observe
