#include "core/rules/expertise/skill.hpp"

#include "core/rules/expertise/learning.hpp"
#include "core/rules/expertise/second_leg.hpp"

namespace samenspel::rules {

double base_skill(const world::Place& place, std::uint16_t worker, std::size_t domain,
                  const scenario::Policy& policy) {
  if (!policy.expertise.learning.legs_fade) {
    return skill_on_paper(place, worker, domain, policy);
  }
  const std::uint16_t discipline = place.workers[worker].discipline;
  const double left = skill_left(policy.skill_of(discipline, domain), policy.bar[discipline],
                                 place.expertise.people[worker].leg);
  return place.staffing.in_use() ? std::min(1.0, left + place.staffing.members[worker].selected)
                                 : left;
}

double skill_with_gains(const world::Place& place, std::uint16_t worker, std::size_t domain,
                        world::Seconds now, const scenario::Policy& policy) {
  return std::min(1.0, base_skill(place, worker, domain, policy) +
                           gained_now(place.expertise.skills.of(worker, domain), now,
                                      policy.parameters.expertise.learning));
}

}  // namespace samenspel::rules
