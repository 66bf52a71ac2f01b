#pragma once
// Families that come with a question of what they need, while more is the matter: then the question
// becomes who is needed, and the talk gets harder [S1].

#include "core/random/key.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/case.hpp"

namespace samenspel::rules {

/// Whether the family comes with a question of what it needs.
[[nodiscard]] bool asks_what(const world::Case& item, const scenario::Policy& policy,
                             random::Key key);

/// Whether such a family goes along when clarification brings this brick to light: with the chance
/// of its trust.
[[nodiscard]] bool goes_along(const world::Case& item, const world::Brick& brick, random::Key key);

}  // namespace samenspel::rules
