#pragma once
// When hours without progress show how hard a brick is.

#include "core/rules/expertise/looking.hpp"

namespace samenspel::rules {

/// Nobody is slower than this on a brick, however hard it is.
inline constexpr double least_efficiency = 0.05;

/// Contact hours on a brick after which it shows how hard it is: `expertise.shows_after` times what
/// it seemed to take. Infinite for a brick that is within reach, that has shown before, or where
/// nobody looks back.
[[nodiscard]] double hours_until_it_shows(const Looking& view, const world::Brick& brick);

}  // namespace samenspel::rules
