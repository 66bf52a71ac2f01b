#pragma once
// Clients who become volunteers of the social base [S4].

#include "core/random/key.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/case.hpp"

namespace samenspel::rules {

/// Whether somebody of the family becomes a volunteer when this round of help has ended as planned.
[[nodiscard]] bool becomes_volunteer(const world::Case& item, const scenario::SocialBase& p,
                                     random::Key key);

/// What is left of `hours` a week that volunteers gave `elapsed` seconds ago: each stops at a
/// steady rate.
[[nodiscard]] double volunteer_hours_left(double hours, world::Seconds elapsed,
                                          const scenario::SocialBase& p);

}  // namespace samenspel::rules
