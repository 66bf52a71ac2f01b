#include "core/rules/expertise/roads.hpp"

#include "core/rules/clarification.hpp"
#include "core/rules/entry.hpp"
#include "core/rules/plan.hpp"

namespace samenspel::rules {

namespace {

/// The team that a brick would go to, or `none` when this worker lays it.
scenario::TeamIndex goes_to(const world::Case& item, const world::Brick& brick,
                            scenario::TeamIndex team, std::uint16_t discipline,
                            const scenario::Structure& structure, const scenario::Policy& policy,
                            random::Key key) {
  const double skill = policy.skill_of(discipline, brick.domain);
  if (brick.difficulty <= 0 || perceived_difficulty(item, brick, skill, policy, key) <=
                                   skill + policy.parameters.expertise.stretch) {
    return scenario::none;
  }
  const scenario::TeamIndex able =
      nearest_able(structure.areas[item.area], 0, brick.domain, brick.difficulty,
                   policy.team_skill_of(team, brick.domain), policy);
  return able == team ? scenario::none : able;
}

/// What waits for a brick that is left for somebody else is left with it.
std::uint8_t with_what_waits(const world::Case& item, std::uint8_t leave,
                             const scenario::Policy& policy) {
  std::uint8_t before = 0;
  while (leave != before) {
    before = leave;
    for (std::size_t i = 0; i < item.brick_count; ++i) {
      if (!item.bricks[i].is(world::hidden) && waits_for_another(item, i, policy, before)) {
        leave = static_cast<std::uint8_t>(leave | 1U << i);
      }
    }
  }
  return leave;
}

}  // namespace

RoadDecision choose_road(const world::Case& item, scenario::TeamIndex team,
                         std::uint16_t discipline, const scenario::Structure& structure,
                         const scenario::Policy& policy, random::Key key) {
  RoadDecision decision;
  if (policy.parameters.expertise.stretch >= 2) {
    return decision;
  }
  bool lays_elsewhere = false;
  for (std::size_t i = 0; i < item.brick_count; ++i) {
    const world::Brick& brick = item.bricks[i];
    if (brick.is(world::hidden)) {
      continue;
    }
    const scenario::TeamIndex to = goes_to(item, brick, team, discipline, structure, policy, key);
    if (to == scenario::none) {
      continue;
    }
    decision.to = decision.to == scenario::none ? to : decision.to;
    decision.leave = static_cast<std::uint8_t>(decision.leave | 1U << i);
    lays_elsewhere = lays_elsewhere || !brick.is(world::ongoing);
  }
  if (decision.to == scenario::none) {
    return decision;
  }
  decision.leave = with_what_waits(item, decision.leave, policy);
  bool can_lay = false, can_follow = false;
  for (std::size_t i = 0; i < item.brick_count; ++i) {
    if (!item.bricks[i].is(world::hidden) && (decision.leave >> i & 1) == 0) {
      (item.bricks[i].is(world::ongoing) ? can_follow : can_lay) = true;
    }
  }
  const bool stays =
      item.referred_by != scenario::none && (can_lay || (can_follow && !lays_elsewhere));
  if (!stays) {
    decision.road = Road::refer;
  }
  return decision;
}

}  // namespace samenspel::rules
