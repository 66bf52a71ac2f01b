#pragma once
// Which road a worker takes for a recognised brick: go on, stretch beyond their skill, or refer.

#include "core/scenario/policy.hpp"
#include "core/world/case.hpp"
#include "core/random/key.hpp"

namespace samenspel::rules {

enum class Road : std::uint8_t { go_on, refer };

struct RoadDecision {
  Road road = Road::go_on;
  scenario::TeamIndex to = scenario::none;
};

/// Refers a case when one of its recognised bricks looks harder than the worker's skill plus `expertise.stretch` and a
/// team further on the area's list is more able; goes on by themselves otherwise. `skill` is indexed by domain.
[[nodiscard]] RoadDecision choose_road(const world::Case& item, scenario::TeamIndex team, std::uint16_t discipline,
                                       const scenario::Structure& structure, const scenario::Policy& policy,
                                       random::Key key);

}  // namespace samenspel::rules
