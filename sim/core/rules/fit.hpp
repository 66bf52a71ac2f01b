#pragma once
// How well a family and a professional suit each other: the same pair always the same, drawn for
// the pair alone.

#include "core/random/key.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/place.hpp"

namespace samenspel::rules {

/// A family for its fit with people: area (12 bits) and home (20 bits).
[[nodiscard]] std::uint32_t family_for_fit(const world::Case& item);

/// Factor on what an hour of this worker brings with this family: from 1 - spread to 1 + spread.
[[nodiscard]] double fit(std::uint32_t family, const world::Place& place, std::uint16_t worker,
                         const scenario::Help& p, random::Key key);

}  // namespace samenspel::rules
