#pragma once
// How many families a worker takes, how much room they feel, and who takes a new case.

#include <cstdint>

#include "core/random/key.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/place.hpp"

namespace samenspel::rules {

/// Families per full-time post with this many waiting: from the soft to the hard caseload as the
/// list grows long.
[[nodiscard]] double caseload_limit(const scenario::TeamPolicy& policy, std::uint32_t waiting);

/// From -1.5 (long list at the door) to 1 (idle hours): what a worker feels when an ending is near.
[[nodiscard]] double room(const world::Worker& worker, const scenario::TeamPolicy& policy,
                          std::uint32_t waiting);

inline constexpr std::uint16_t nobody = 0xFFFF;

/// As `choose_worker`, whatever the limits are and whatever counts.
[[nodiscard]] std::uint16_t choose_among_all(const world::Place& place, const world::Team& team,
                                             const world::Case& item,
                                             const scenario::Policy& policy);
/// The same where nobody takes more than one family, of this many for a full-time post: the first
/// who has none, and so the hours for one.
[[nodiscard]] std::uint16_t choose_among_idle(const world::Place& place, const world::Team& team,
                                              double caseload,
                                              const std::vector<std::uint8_t>& treats);

/// Whether anybody may take one of those who wait. Where nobody takes a second family that is known
/// before looking at who waits, unless in a crisis.
[[nodiscard]] inline bool may_have_room(const world::Team& team, const scenario::Policy& policy) {
  return !policy.teams[team.index].one_each || team.may_have_idle() ||
         team.lists[0].head != world::no_slot;
}

/// Index at the place of the worker who takes the case: by availability (the lightest caseload for
/// their hours), by expertise (the most skill for the hardest recognised brick) or a mix; the
/// lowest index among equals. Where a team admits on hours, everybody at the desk must still get
/// their share of the wanted hours with one more. In a crisis neither limit counts. Nobody whose
/// discipline acts on trust has families of their own. `nobody` when all are full.
[[nodiscard]] inline std::uint16_t choose_worker(const world::Place& place, const world::Team& team,
                                                 const world::Case& item,
                                                 const scenario::Policy& policy) {
  const scenario::TeamPolicy& own = policy.teams[team.index];
  return own.one_each && item.priority > 0
             ? choose_among_idle(place, team, own.caseload_soft, policy.treats)
             : choose_among_all(place, team, item, policy);
}

}  // namespace samenspel::rules
