#include "core/rules/expertise/skill.hpp"

#include <algorithm>

#include "core/rules/expertise/learning.hpp"
#include "core/rules/expertise/second_leg.hpp"

namespace samenspel::rules {

double base_skill(const world::Place& place, std::uint16_t worker, std::size_t domain,
                  const scenario::Policy& policy) {
  const std::uint16_t discipline = place.workers[worker].discipline;
  double skill = policy.skill_of(discipline, domain);
  if (policy.expertise.learning.legs_fade && place.expertise.in_use()) {
    skill = skill_left(skill, policy.bar[discipline], place.expertise.people[worker].leg);
  }
  return place.staffing.in_use() ? std::min(1.0, skill + place.staffing.members[worker].selected)
                                 : skill;
}

double skill_now(const world::Place& place, std::uint16_t worker, std::size_t domain,
                 world::Seconds now, const scenario::Policy& policy) {
  const double base = base_skill(place, worker, domain, policy);
  if (!place.expertise.in_use() || place.expertise.people[worker].skills.empty()) {
    return base;
  }
  return std::min(1.0, base + gained_now(place.expertise.people[worker].skills[domain], now,
                                         policy.parameters.expertise.learning));
}

double skill_for(const world::Place& place, std::uint32_t case_slot, std::uint16_t worker,
                 const world::Brick& brick, world::Seconds now, const scenario::Policy& policy) {
  const double own = skill_now(place, worker, brick.domain, now, policy);
  if (!brick.is(world::asked)) {
    return own;
  }
  const world::Advice* advice = place.expertise.advice.find(case_slot, brick.ordinal);
  return advice == nullptr ? own : std::max<double>(own, advice->skill);
}

}  // namespace samenspel::rules
