#pragma once
// Which road a worker takes when expertise is missing: a colleague, a consult, somebody who joins,
// a referral, or going on by themselves.

#include "core/rules/clarification.hpp"
#include "core/rules/expertise/looking.hpp"
#include "core/rules/expertise/skill.hpp"

namespace samenspel::rules {

using scenario::Road;

struct RoadDecision {
  Road road = Road::go_on;
  scenario::TeamIndex to = scenario::none;
  std::uint8_t leave = 0;  ///< bricks that are left for later or for others, one bit each by index
  std::uint8_t brick = 0;  ///< index of the brick that is asked about
  std::uint8_t route = scenario::no_route;
  std::uint16_t colleague = scenario::none;  ///< worker of this place
  double delay_days = 0;                     ///< of the route
};

/// For each recognised brick that looks harder than the worker's skill plus `expertise.stretch`:
/// the first road of the city, or of the pilot of the family's area, that is open and was not
/// tried. Questions are put before a case is referred, and while one is open it is not referred. A
/// team that got the case by referral first lays what it can, so that teams that each lack the
/// other's skill do not send a family to and fro; under modular delivery so does everybody, but for
/// bricks of the first priority.
[[nodiscard]] RoadDecision choose_road(const Looking& view);

/// Whether anything may look too hard, and there is a road to take then.
[[nodiscard]] inline bool tries_roads(const world::Case& item, const scenario::Policy& policy) {
  return policy.parameters.expertise.stretch < 2 &&
         !policy.expertise.way_for(item.area).roads.empty();
}

/// Whether it is plain that `choose_road` would say to go on and leave nothing: nobody can be asked
/// at this place, and no recognised brick is harder, or may look harder, than its worker is
/// skilled, who has `skills`. It is said without a view.
[[nodiscard]] inline bool only_goes_on(const world::Case& item, const world::Place& place,
                                       const PaperSkills& skills, const scenario::Policy& policy) {
  if (place.expertise.in_use() || policy.parameters.expertise.view_error > 0) {
    return false;
  }
  for (std::size_t i = 0; i < item.brick_count; ++i) {
    const world::Brick& brick = item.bricks[i];
    if (!brick.is(world::hidden) && brick.difficulty > skills.in(brick.domain)) {
      return false;
    }
  }
  return true;
}

/// Whether a family that a place has just passed on within itself would be passed on within it
/// again, to `to`, before anybody has worked with them: in a crisis, where no intake lies between.
/// Then the worker goes on.
[[nodiscard]] bool goes_round(const world::Case& item, scenario::TeamIndex to, world::Seconds now,
                              const scenario::Structure& structure);

/// Whether the worker could have laid every recognised brick: a referral now is unneeded.
[[nodiscard]] bool within_reach(const Looking& view);

}  // namespace samenspel::rules
