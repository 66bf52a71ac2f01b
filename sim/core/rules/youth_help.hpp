#pragma once
// Which help is registered as youth help, as Statistics Netherlands counts it (N36 to N38): help by
// specialists from its start, help by the team at the front door from its first hour on a brick, as
// far as the municipality counts it as help. Intake, advice and sending on are access and are not
// registered.

#include "core/random/key.hpp"
#include "core/scenario/entry.hpp"
#include "core/scenario/structure.hpp"
#include "core/world/case.hpp"

namespace samenspel::rules {

/// What has just happened in a stay with a team.
enum class StayEvent : std::uint8_t { starts, first_brick };

/// Whether help that was not registered in this stay is from now on.
[[nodiscard]] bool begins_youth_help(const world::Case& item, StayEvent what,
                                     const scenario::Structure& structure,
                                     const scenario::Entry& entry, random::Key key);

/// Who led the children to it: a channel, or `referred_by_nobody` or `referred_by_team` of
/// world/youth_help.hpp.
[[nodiscard]] std::uint8_t referrer_of(const world::Case& item,
                                       const scenario::Structure& structure);

}  // namespace samenspel::rules
