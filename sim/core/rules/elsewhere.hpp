#pragma once
// Whether a family that waits goes on the list of a further team, when, and of which.
//
// Moments at which it may look are points of a Poisson process of the wait, each with its own mark
// against which it is thinned, so that they are the same under every policy.

#include <cstdint>
#include <span>

#include "core/random/key.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/case.hpp"

namespace samenspel::rules {

/// Moment of look number `turn` (from 0) in the wait that began at `item.since`; `never` from turn
/// 255 on.
[[nodiscard]] world::Seconds looks_elsewhere_at(const world::Case& item, std::uint32_t turn,
                                                const scenario::Elsewhere& p, random::Key key);

/// The first look after `now`, and when.
struct NextLook {
  std::uint32_t turn = 0;
  world::Seconds at = world::never;
};
[[nodiscard]] NextLook next_look_elsewhere(const world::Case& item, world::Seconds now,
                                           const scenario::Elsewhere& p, random::Key key);

/// The further list on which the family goes at this look, `none` when it does not: nobody whose
/// help is by order, in a crisis, or before the route team; and only a team beyond the front door
/// whose best skill on paper reaches the hardest visible brick, the nearest of them, or for a
/// family that wants the expert the most skilled. A family that waits at a front door needs a
/// referrer of another channel to whom it looks like too much for that door. `standing`: teams on
/// whose lists it is.
[[nodiscard]] scenario::TeamIndex further_list(const world::Case& item, std::uint32_t turn,
                                               std::span<const scenario::TeamIndex> standing,
                                               const scenario::Structure& structure,
                                               const scenario::Policy& policy, random::Key key);

}  // namespace samenspel::rules
