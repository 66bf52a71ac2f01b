#pragma once
// How well the practices of an area know the team at its front door.

#include "core/world/case.hpp"

namespace samenspel::world {

/// As it was at the last feedback.
struct PracticeTie {
  base::Moment at;
  double strength = 0;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("at", s.at), visit("strength", s.strength);
  }
};

}  // namespace samenspel::world
