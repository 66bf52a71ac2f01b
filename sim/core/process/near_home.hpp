#pragma once
// Between the files of process/ about families that choose between near and expert.

#include "core/process/here.hpp"

namespace samenspel::process {

/// The family is told that the expert for this brick, which is beyond the worker, is outside the
/// city, and that help nearby can be advised; where that choice is given, and once in a request.
void state_choice(Here& here, const Case& c, const world::Brick& brick);

/// What became of a brick whose expert is outside the city, for a family that wants help nearby:
/// `near_laid` or `near_left`.
void state_near_wanted(Here& here, FactKind kind, const Case& c, const world::Brick& brick);
inline void state_near(Here& here, FactKind kind, const Case& c, const world::Brick& brick) {
  if (here.parameters().city.families.prefers_expert > 0) {
    state_near_wanted(here, kind, c, brick);
  }
}

}  // namespace samenspel::process
