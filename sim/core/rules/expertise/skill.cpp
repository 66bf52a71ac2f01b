#include "core/rules/expertise/skill.hpp"

#include "core/rules/expertise/learning.hpp"

namespace samenspel::rules {

double skill_with_gains(const world::Place& place, std::uint16_t worker, std::size_t domain,
                        world::Seconds now, const scenario::Policy& policy) {
  const double base = base_skill(place, worker, domain, policy);
  const world::Person& person = place.expertise.people[worker];
  return person.skills.empty()
             ? base
             : std::min(1.0, base + gained_now(person.skills[domain], now,
                                               policy.parameters.expertise.learning));
}

}  // namespace samenspel::rules
