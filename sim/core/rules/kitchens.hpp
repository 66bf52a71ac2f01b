#pragma once
// The working agreements of teams: how they start, what is registered, whose are taken over.

#include <vector>

#include "core/random/address.hpp"
#include "core/random/key.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/practice.hpp"

namespace samenspel::rules {

/// Lognormal factors around 1, the same for a team whatever a policy does.
[[nodiscard]] world::Agreements agreements_at_start(random::Subject team, double spread,
                                                    random::Key key);

/// Older results count less after some months.
void fade_results(world::Practice& practice, double months, const scenario::NetworkIntelligence& p);

/// What others see of a team that registers.
[[nodiscard]] world::Kitchen kitchen_of(const world::Practice& practice);

/// The team whose agreements `own` takes over this month, or none. `team` is its subject.
[[nodiscard]] scenario::TeamIndex looks_at(scenario::TeamIndex own, random::Subject team,
                                           const std::vector<world::Kitchen>& kitchens,
                                           std::uint32_t month,
                                           const scenario::Structure& structure,
                                           const scenario::Policy& policy, random::Key key);

}  // namespace samenspel::rules
