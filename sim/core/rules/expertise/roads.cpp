#include "core/rules/expertise/roads.hpp"

#include "core/rules/clarification.hpp"
#include "core/rules/entry.hpp"

namespace samenspel::rules {

RoadDecision choose_road(const world::Case& item, scenario::TeamIndex team, std::uint16_t discipline,
                         const scenario::Structure& structure, const scenario::Policy& policy, random::Key key) {
  const double stretch = policy.parameters.expertise.stretch;
  for (std::size_t i = 0; i < item.brick_count && stretch < 2; ++i) {
    const world::Brick& brick = item.bricks[i];
    const double skill = policy.skill_of(discipline, brick.domain);
    if (brick.is(world::hidden) || brick.difficulty <= 0 ||
        perceived_difficulty(item, brick, skill, policy, key) <= skill + stretch) {
      continue;
    }
    const scenario::AreaPlan& area = structure.areas[item.area];
    const scenario::TeamIndex able = nearest_able(area, 0, brick.domain, brick.difficulty,
                                                  policy.team_skill_of(team, brick.domain), policy);
    if (able != scenario::none && able != team) {
      return RoadDecision{Road::refer, able};
    }
  }
  return RoadDecision{};
}

}  // namespace samenspel::rules
