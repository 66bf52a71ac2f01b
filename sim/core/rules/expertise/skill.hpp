#pragma once
// How skilled a worker is now: by discipline, by what they learned, and by advice on one brick.

#include "core/scenario/policy.hpp"
#include "core/world/place.hpp"

namespace samenspel::rules {

/// Skill in a domain without anything gained: the discipline's, and what selection brought.
[[nodiscard]] double base_skill(const world::Place& place, std::uint16_t worker, std::size_t domain,
                                const scenario::Policy& policy);

/// Skill in a domain: the discipline's and what is left of what was gained.
[[nodiscard]] double skill_now(const world::Place& place, std::uint16_t worker, std::size_t domain,
                               world::Seconds now, const scenario::Policy& policy);

/// Skill for one brick of the case in this slot, which is in this worker's hands.
[[nodiscard]] double skill_for(const world::Place& place, std::uint32_t case_slot,
                               std::uint16_t worker, const world::Brick& brick, world::Seconds now,
                               const scenario::Policy& policy);

}  // namespace samenspel::rules
