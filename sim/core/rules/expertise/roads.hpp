#pragma once
// Which road a worker takes for a recognised brick: go on, stretch beyond their skill, or refer.

#include "core/random/key.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/case.hpp"

namespace samenspel::rules {

enum class Road : std::uint8_t { go_on, refer };

struct RoadDecision {
  Road road = Road::go_on;
  scenario::TeamIndex to = scenario::none;
  std::uint8_t leave =
      0;  ///< on going on: bricks to leave for a later referral, one bit each by index
};

/// Refers a case when one of its recognised bricks looks harder than the worker's skill plus
/// `expertise.stretch` and another team of the area is more able; goes on by themselves otherwise.
/// A team that got the case by referral first lays what it can, so that teams that each lack the
/// other's skill do not send a family to and fro.
[[nodiscard]] RoadDecision choose_road(const world::Case& item, scenario::TeamIndex team,
                                       std::uint16_t discipline,
                                       const scenario::Structure& structure,
                                       const scenario::Policy& policy, random::Key key);

}  // namespace samenspel::rules
