#pragma once
// When a worker leaves, and what a new one can do.

#include <cstdint>

#include "core/random/address.hpp"
#include "core/random/key.hpp"
#include "core/scenario/people.hpp"
#include "core/world/case.hpp"

namespace samenspel::rules {

/// The hazard that this person in the post can spend before they leave: a unit exponential, the
/// same whatever a policy does.
[[nodiscard]] double patience_of(random::Subject post, std::uint16_t generation, random::Key key);

/// Rate of leaving at this satisfaction, in the unit of `usual`, the rate at the usual
/// satisfaction.
[[nodiscard]] double leaving_rate(double usual, double satisfaction, const scenario::Staff& p);

/// Productivity so long after the first day: linear from `staff.ramp_up_from` to 1.
[[nodiscard]] double productivity(world::Seconds since_hired, const scenario::Staff& p);

}  // namespace samenspel::rules
