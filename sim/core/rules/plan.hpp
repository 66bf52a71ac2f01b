#pragma once
// In which order bricks are laid.

#include "core/scenario/policy.hpp"
#include "core/world/case.hpp"

namespace samenspel::rules {

struct NextBrick {
  std::size_t index = world::max_bricks;  ///< `max_bricks`: none left but hidden or ongoing ones
  bool trust_first = false;               ///< the family must trust more before it can start
};

/// Whether a crisis is among the recognised bricks.
[[nodiscard]] inline bool is_in_crisis(const world::Case& item) {
  for (std::size_t i = 0; i < item.brick_count; ++i) {
    if (item.bricks[i].is(world::crisis) && !item.bricks[i].is(world::hidden)) {
      return true;
    }
  }
  return false;
}

/// A crisis, or of a domain of the first priority: goes before all others.
[[nodiscard]] inline bool is_urgent(const world::Brick& brick, const scenario::Policy& policy) {
  return brick.is(world::crisis) || policy.domains[brick.domain].priority <= 1;
}

/// Whether a recognised brick may not start because one of `bricks` (a bit for each of the case) is
/// of a domain that has to be laid before: recognised, with an end. A crisis and a brick without an
/// end wait for none.
[[nodiscard]] bool waits_for_another(const world::Case& item, std::size_t index,
                                     const scenario::Policy& policy, std::uint8_t bricks = 0xFF);

/// The first of several bricks that are not left for somebody else.
[[nodiscard]] NextBrick first_of_several(const world::Case& item, const scenario::Policy& policy,
                                         std::uint8_t leave);

/// Crisis and first-priority domains go first, then what can start, then what takes the least work.
/// A brick for which trust is missing waits until nothing else of its rank can start; a crisis
/// waits for no trust. What waits for another brick is passed over. Bricks whose bit is set in
/// `leave` are left for somebody else.
[[nodiscard]] inline NextBrick next_brick(const world::Case& item, const scenario::Policy& policy,
                                          std::uint8_t leave = 0) {
  if (item.brick_count != 1 || leave != 0) {
    return first_of_several(item, policy, leave);
  }
  const world::Brick& only = item.bricks[0];  // it waits for no other
  if (only.is(world::hidden) || only.is(world::ongoing)) {
    return {};
  }
  return {0, policy.trust_comes_first && !only.is(world::crisis) &&
                 policy.domains[only.domain].needs_trust_above > item.trust};
}

}  // namespace samenspel::rules
