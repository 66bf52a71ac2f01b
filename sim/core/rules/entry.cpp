#include "core/rules/entry.hpp"

#include "core/random/draws.hpp"

namespace samenspel::rules {

std::size_t hardest_visible(const world::Case& item) {
  std::size_t best = item.brick_count;
  for (std::size_t i = 0; i < item.brick_count; ++i) {
    if (!item.bricks[i].is(world::hidden) &&
        (best == item.brick_count || item.bricks[i].difficulty > item.bricks[best].difficulty)) {
      best = i;
    }
  }
  return best;
}

scenario::TeamIndex nearest_able(const scenario::AreaPlan& area, std::size_t from,
                                 std::uint8_t domain, double difficulty, double at_least,
                                 const scenario::Policy& policy) {
  scenario::TeamIndex best = scenario::none;
  double best_skill = at_least;
  for (std::size_t i = from; i < area.served_by.size(); ++i) {
    const scenario::TeamIndex team = area.served_by[i];
    const double skill = policy.team_skill_of(team, domain);
    if (policy.teams[team].posts.empty()) {
      continue;
    }
    if (skill >= difficulty) {
      return team;
    }
    if (skill > best_skill) {
      best = team;
      best_skill = skill;
    }
  }
  return best;
}

EntryDecision enter(const world::Case& item, const scenario::Structure& structure,
                    const scenario::Policy& policy, random::Key key) {
  const scenario::AreaPlan& area = structure.areas[item.area];
  EntryDecision decision;
  decision.team = area.served_by.front();
  if (policy.channels.size() == 1 && policy.channels[0].specialist_above >= 2) {
    return decision;
  }
  random::Draws draws(key, item.subject(), random::Decision::channel, item.occasion(0, 0));
  decision.channel = static_cast<std::uint8_t>(draws.pick(policy.channel_weight));
  const scenario::Channel& channel = policy.channels[decision.channel];
  const std::size_t hardest = hardest_visible(item);
  if (channel.specialist_above < 2 && hardest < item.brick_count) {
    const world::Brick& brick = item.bricks[hardest];
    const double seen = brick.difficulty + channel.error * draws.normal();
    if (seen > channel.specialist_above) {
      const scenario::TeamIndex able =
          nearest_able(area, 1, brick.domain, brick.difficulty, 0, policy);
      decision.team = able == scenario::none ? decision.team : able;
    }
  }
  return decision;
}

}  // namespace samenspel::rules
