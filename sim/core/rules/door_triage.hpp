#pragma once
// People before the teams: whom they have time for, and where they send a family.

#include "core/rules/entry.hpp"

namespace samenspel::rules {

/// Seconds that the triage team needs for one family of this place, whose share of its hours goes
/// by families; 0 when there is no triage team.
[[nodiscard]] world::Seconds triage_takes(std::uint16_t place, const scenario::Structure& structure,
                                          const scenario::DoorTriage& p);

/// Whether the triage team that is busy until `free_at` still asks a family on that comes now.
[[nodiscard]] bool asks_on(world::Seconds free_at, world::Seconds now,
                           const scenario::DoorTriage& p);

/// Where triage leads a family: the nearest able team beyond the front door when the hardest brick
/// looks harder than `specialist_above`, else the front door.
[[nodiscard]] scenario::TeamIndex triage(const world::Case& item,
                                         const scenario::Structure& structure,
                                         const scenario::Policy& policy, random::Key key);

}  // namespace samenspel::rules
