#pragma once
// What a worker recognises at clarification, and how difficult bricks look to them.

#include "core/random/key.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/case.hpp"

namespace samenspel::rules {

/// Chance that a hidden brick is recognised by somebody with this skill in its domain: p0 + (1 -
/// p0) s.
[[nodiscard]] constexpr double recognised_chance(double skill, double at_least) {
  return at_least + (1 - at_least) * skill;
}

/// The normal deviate in the view of a brick: the same for the same brick and layer.
[[nodiscard]] double error_of_view(const world::Case& item, const world::Brick& brick,
                                   random::Key key);

/// Perceived difficulty of a brick for a worker with `skill` in its domain: c + e, where the spread
/// of e falls with skill and overestimated families are seen as easier than they are. Stays the
/// same for the same brick and layer, until its true difficulty has shown.
[[nodiscard]] inline double perceived_difficulty(const world::Case& item, const world::Brick& brick,
                                                 double skill, const scenario::Policy& policy,
                                                 random::Key key) {
  if (brick.is(world::seen)) {
    return brick.difficulty;
  }
  const double unskilled = 1 - skill;
  const double seen = brick.difficulty - policy.domains[brick.domain].overestimated * unskilled *
                                             policy.parameters.expertise.overestimation;
  const double error = policy.parameters.expertise.view_error;
  return error > 0 ? seen + error * unskilled * error_of_view(item, brick, key) : seen;
}

/// Whether a brick looks harder than somebody with this skill dares to lay.
[[nodiscard]] inline bool looks_beyond(const world::Case& item, const world::Brick& brick,
                                       double skill, const scenario::Policy& policy,
                                       random::Key key) {
  return brick.difficulty > 0 && perceived_difficulty(item, brick, skill, policy, key) >
                                     skill + policy.parameters.expertise.stretch;
}

}  // namespace samenspel::rules
