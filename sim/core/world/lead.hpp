#pragma once
// A worker who keeps the case lead of a family that others treat.

#include "core/world/case.hpp"

namespace samenspel::world {

/// Kept at the place of the worker; the case knows its number and team (`Case::lead`).
struct Lead {
  double hours_per_second = 0;  ///< promised to it
  base::Moment since;
  std::uint16_t worker = none;
  std::uint16_t generation = 0;  ///< of the person in that post
  bool open = false;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("hours_per_second", s.hours_per_second), visit("since", s.since);
    visit("worker", s.worker), visit("generation", s.generation), visit("open", s.open);
  }
};

}  // namespace samenspel::world
