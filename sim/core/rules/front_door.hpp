#pragma once
// Which neighbourhood team a need reaches that goes past nobody, where youth and adults have teams
// of their own (S4).

#include <cstdint>
#include <span>

#include "core/random/key.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/place.hpp"

namespace samenspel::rules {

/// The half that somebody turns to: who has come of age is an adult.
[[nodiscard]] inline scenario::Half half_of(const world::Case& item,
                                            const scenario::Structure& structure) {
  return item.is_grown_up() ? scenario::Half::adult : structure.areas[item.area].half;
}

/// The team for the half of the visible brick that looks hardest: to the family itself, which has
/// no skill, or to somebody with these skills for each of its bricks who asks it on. Who has come
/// of age is an adult.
[[nodiscard]] scenario::TeamIndex door_of(const world::Case& item,
                                          const scenario::Structure& structure,
                                          const scenario::Policy& policy, random::Key key,
                                          std::span<const double> skills = {});

/// Whether somebody asks this need on before its team is chosen: behind a front door that the teams
/// of both halves share.
[[nodiscard]] bool is_asked_on_at_door(const world::Case& item,
                                       const scenario::Structure& structure,
                                       const scenario::Policy& policy);

/// Who of a team asks on: of those who are there the one who has promised the least of their hours;
/// the lowest index at the place among equals, `none` when nobody is there.
[[nodiscard]] std::uint16_t who_asks_on(const world::Place& place, const world::Team& team);

/// Whether somebody with this skill in its domain who asks on brings a hidden brick to light.
[[nodiscard]] bool found_at_door(const world::Case& item, const world::Brick& brick, double skill,
                                 const scenario::Policy& policy, random::Key key);

}  // namespace samenspel::rules
