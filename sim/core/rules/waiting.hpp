#pragma once
// What a need without help is threatened by, and which of it comes first.
//
// Each hazard is one unit exponential per spell and cause, addressed by the need; it is spent by
// the cumulative hazard, so a changed rate moves the moment and draws nothing.

#include "core/random/key.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/case.hpp"
#include "core/world/shared.hpp"

namespace samenspel::rules {

enum class Threat : std::uint8_t { nothing, asks, escalates, recovers, gives_up, becomes_crisis };

struct NextThreat {
  Threat threat = Threat::nothing;
  world::Seconds at = world::never;
  std::uint8_t brick = 0;  ///< of a recovery
};

/// The earliest threat of a waiting spell, not before `now`. `factor` multiplies giving up.
[[nodiscard]] NextThreat next_waiting_threat(const world::Case& item, world::Seconds now,
                                             double give_up_factor, const scenario::Waiting& p,
                                             random::Key key);

/// At this rate per week the longest exponential there is (22.9, see `random::unit_of`) is over
/// within a second.
[[nodiscard]] inline bool asks_at_once(const world::Case& item) {
  return item.per_week > 23 * scenario::seconds_per_week;
}

/// The earliest of asking for help (at `item.per_week`) and natural recovery in a spell of
/// considering.
[[nodiscard]] NextThreat next_considering_threat(const world::Case& item, world::Seconds now,
                                                 const world::Shared& shared,
                                                 const scenario::Policy& policy);

/// Spend the hazards of a spell up to `now`. To be called before anything that changes a rate: an
/// escalation, a brick that passes, another policy.
void spend_waiting(world::Case& item, world::Seconds now, double give_up_factor,
                   const scenario::Waiting& p);
void spend_considering(world::Case& item, world::Seconds now, const world::Shared& shared,
                       const scenario::Policy& policy);

}  // namespace samenspel::rules
