#pragma once
// Cases by hand and the small city as a policy, for tests of rules.

#include <initializer_list>

#include "core/random/key.hpp"
#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::rules {

using world::Brick;
using world::Case;

inline constexpr std::uint8_t parenting = 0, trauma = 1, safety = 2;
inline constexpr std::uint16_t front_door = 1, basecamp = 2,
                               institution = 0;  // of area 0 in the small city
inline constexpr std::uint16_t family_worker = 0, psychologist = 2;
inline const random::Key key = random::mix(4, 0);

inline Brick brick(std::uint8_t domain, float difficulty, float amount, std::uint8_t flags = 0) {
  Brick result;
  result.domain = domain;
  result.difficulty = difficulty;
  result.amount = amount;
  result.flags = flags;
  return result;
}

inline Case with(std::initializer_list<Brick> bricks, std::uint32_t ordinal = 1) {
  Case item;
  item.ordinal = ordinal;
  item.trust = 0.6F;
  for (Brick b : bricks) {
    b.ordinal = item.next_ordinal++;
    item.add(b);
  }
  return item;
}

struct City {
  scenario::Parameters parameters = support::small_city();
  run::Plan plan;
  City() : City([](scenario::Parameters&) {}) {}
  template <class Change>
  explicit City(Change&& change) {
    parameters.expertise.view_error = 0;
    for (auto& [name, domain] : parameters.needs.domains) {
      domain.overestimated = 0;
    }
    change(parameters);
    plan = support::plan_of(parameters);
  }
  const scenario::Policy& policy() const { return plan.policies.front(); }
};

}  // namespace samenspel::rules
