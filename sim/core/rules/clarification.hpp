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

/// How difficult a brick whose difficulty has not shown looks to somebody with `skill` in its
/// domain and this normal deviate in their view: c + e, where the spread of e falls with skill and
/// overestimated families are seen as easier than they are.
[[nodiscard]] inline double difficulty_seen(const world::Brick& brick, double skill, double deviate,
                                            const scenario::Policy& policy) {
  const double unskilled = 1 - skill;
  const double seen = brick.difficulty - policy.domains[brick.domain].overestimated * unskilled *
                                             policy.parameters.expertise.overestimation;
  return seen + policy.parameters.expertise.view_error * unskilled * deviate;
}

/// Perceived difficulty of a brick for a worker with `skill` in its domain. Stays the
/// same for the same brick and layer, until its true difficulty has shown.
[[nodiscard]] inline double perceived_difficulty(const world::Case& item, const world::Brick& brick,
                                                 double skill, const scenario::Policy& policy,
                                                 random::Key key) {
  if (brick.is(world::seen)) {
    return brick.difficulty;
  }
  const bool errs = policy.parameters.expertise.view_error > 0;
  return difficulty_seen(brick, skill, errs ? error_of_view(item, brick, key) : 0, policy);
}

/// Whether a brick that is harder than this skill, or may be seen as harder than it is, looks
/// harder than somebody dares to lay.
[[nodiscard]] bool seems_beyond(const world::Case& item, const world::Brick& brick, double skill,
                                const scenario::Policy& policy, random::Key key);

/// Whether a brick looks harder than somebody with this skill dares to lay. Only errors of view
/// make it look harder than it is.
[[nodiscard]] inline bool looks_beyond(const world::Case& item, const world::Brick& brick,
                                       double skill, const scenario::Policy& policy,
                                       random::Key key) {
  const bool is_harder = brick.difficulty > skill;
  return (is_harder || policy.parameters.expertise.view_error > 0) &&
         seems_beyond(item, brick, skill, policy, key);
}

}  // namespace samenspel::rules
