#pragma once
// Who comes along for trust and the network beside those who treat (S0).

#include <cstdint>
#include <vector>

#include "core/scenario/policy.hpp"
#include "core/world/place.hpp"

namespace samenspel::rules {

/// Indices of the workers of the place whose discipline acts on trust and on the network.
[[nodiscard]] std::vector<std::uint16_t> companions_of(const world::Place& place,
                                                       const scenario::Policy& policy);

/// Index at the place of one of its companions who still has this many hours per second to promise:
/// the one who has promised the smallest share of theirs, the lowest index among equals; `none`
/// when there is nobody.
[[nodiscard]] std::uint16_t who_comes_along(const world::Place& place, double hours_per_second);

}  // namespace samenspel::rules
