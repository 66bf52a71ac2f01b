#pragma once
// What a family's network and the area's social base carry before help is asked [S0, S4, U3].

#include "core/scenario/policy.hpp"

namespace samenspel::rules {

/// Chance that a visible brick of difficulty c is carried, for a family with network strength
/// sigma, while the base carries `load` of its `capacity` hours a week.
[[nodiscard]] double carried_chance(double difficulty, double network, double load, double capacity,
                                    const scenario::SocialBase& p);

/// Chance that a brick it carries is handed back this month: a share of what it carries too much.
[[nodiscard]] double handed_back_chance(double load, double capacity,
                                        const scenario::SocialBase& p);

}  // namespace samenspel::rules
