#include "core/rules/expertise/nearness.hpp"

#include <algorithm>

#include "core/rules/entry.hpp"
#include "core/rules/expertise/learning.hpp"
#include "core/rules/expertise/team_learning.hpp"

namespace samenspel::rules {

namespace {

bool is_outside(scenario::TeamIndex team, const scenario::Structure& structure) {
  return structure.teams[team].layer == scenario::Layer::national;
}

/// Somebody can ask that team for advice about families of this area.
bool gives_advice(scenario::TeamIndex team, std::uint16_t area,
                  const scenario::ExpertisePolicy& policy) {
  return policy.way_for(area).takes(scenario::Road::consult) &&
         std::any_of(
             policy.routes.begin(), policy.routes.end(),
             [team](const scenario::RoutePolicy& route) { return route.open_to[team] != 0; });
}

/// Skill on paper, or what a module teaches where it is taken.
double skill_of(scenario::TeamIndex team, std::uint8_t domain, const scenario::Structure& structure,
                const scenario::Policy& policy, const world::NoticeBoard* board) {
  const scenario::LearningPolicy& learning = policy.expertise.learning;
  const double skill = policy.team_skill_of(team, domain);
  const auto layer = static_cast<std::size_t>(structure.teams[team].layer);
  const bool learnt = learning.layers[layer].takes_modules && board != nullptr &&
                      module_is_made(domain, policy, *board);
  return learnt ? std::max(skill, learning.modules[domain]) : skill;
}

}  // namespace

scenario::TeamIndex expert_outside(const scenario::AreaPlan& area, std::uint8_t domain,
                                   const scenario::Structure& structure,
                                   const scenario::Policy& policy) {
  scenario::TeamIndex best = scenario::none;
  double most = 0;
  for (const scenario::TeamIndex team : area.served_by) {
    const double skill = policy.team_skill_of(team, domain);
    if (skill > most) {
      most = skill;
      best = is_outside(team, structure) ? team : scenario::none;
    }
  }
  return best;
}

bool goes_to_expert(const world::Case& item, const world::Brick& brick,
                    const scenario::Structure& structure, const scenario::Policy& policy,
                    random::Key key) {
  return policy.parameters.expertise.offers_nearness && prefers_expert(item, policy, key) &&
         expert_outside(structure.areas[item.area], brick.domain, structure, policy) !=
             scenario::none;
}

scenario::TeamIndex near_with_advice(const world::Case& item, bool beyond_door,
                                     const world::Brick& brick, double at_least,
                                     const scenario::Structure& structure,
                                     const scenario::Policy& policy, random::Key key,
                                     const world::NoticeBoard* board) {
  const scenario::Expertise& p = policy.parameters.expertise;
  if (!p.offers_nearness || prefers_expert(item, policy, key)) {
    return scenario::none;
  }
  const scenario::AreaPlan& area = structure.areas[item.area];
  const scenario::TeamIndex expert = expert_outside(area, brick.domain, structure, policy);
  if (expert == scenario::none) {
    return scenario::none;
  }
  const double lends = gives_advice(expert, item.area, policy.expertise)
                           ? policy.team_skill_of(expert, brick.domain)
                           : 0;
  for (const scenario::TeamIndex team : area.teams_for(item.is_grown_up())) {
    if (is_outside(team, structure) || (beyond_door && area.is_door(team)) ||
        policy.teams[team].posts.empty() || policy.team_skill_of(team, brick.domain) <= at_least) {
      continue;
    }
    const double skill = skill_of(team, brick.domain, structure, policy, board);
    if (lent_skill(skill, lends, p.consult) + p.stretch >= brick.difficulty) {
      return team;
    }
  }
  return scenario::none;
}

}  // namespace samenspel::rules
