#pragma once
// Near or expert: a question for which the expert is outside the city, and who could help nearby
// with that expert's advice [S4].

#include "core/random/key.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/case.hpp"
#include "core/world/notice_board.hpp"

namespace samenspel::rules {

/// The team outside the city that knows more of a domain than any team in it that serves the area;
/// `none` where the city knows as much.
[[nodiscard]] scenario::TeamIndex expert_outside(const scenario::AreaPlan& area,
                                                 std::uint8_t domain,
                                                 const scenario::Structure& structure,
                                                 const scenario::Policy& policy);

/// Whether this family is given the choice for a brick and goes to the expert.
[[nodiscard]] bool goes_to_expert(const world::Case& item, const world::Brick& brick,
                                  const scenario::Structure& structure,
                                  const scenario::Policy& policy, random::Key key);

/// Where families are given the choice, for one that wants help nearby: the nearest team in the
/// city, more skilled on paper than `at_least`, that with the expert's advice and `stretch` reaches
/// the brick. A module that is made counts as skill where it is taken; `board` tells what is made
/// (nullptr: nothing). `none` when there is nobody, or no such choice.
[[nodiscard]] scenario::TeamIndex near_with_advice(const world::Case& item, bool beyond_door,
                                                   const world::Brick& brick, double at_least,
                                                   const scenario::Structure& structure,
                                                   const scenario::Policy& policy, random::Key key,
                                                   const world::NoticeBoard* board);

}  // namespace samenspel::rules
