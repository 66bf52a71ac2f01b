#include "core/rules/family_life.hpp"

#include <algorithm>

#include "core/random/draws.hpp"

namespace samenspel::rules {

namespace {

using random::Decision;
using random::Draws;
using random::Who;
using world::Seconds;

constexpr double years_of_youth = 18;

Seconds seconds_of(double years) {
  return static_cast<Seconds>(years * scenario::seconds_per_year);
}

/// A household of adults stays until it moves; it counts as one person.
FamilyNow adults_arrive(Seconds at, std::uint8_t generation, const scenario::Families& p,
                        Draws& draws) {
  FamilyNow family;
  family.generation = generation;
  family.leaves_at = at + seconds_of(p.years_of_residence * draws.exponential());
  return family;
}

/// One family from its arrival in the home on: children and the moment it leaves.
FamilyNow arrives(Seconds at, std::uint8_t generation, const scenario::Families& p, Draws& draws) {
  FamilyNow family;
  family.generation = generation;
  const std::array<double, 3> weights{p.one_child, p.two_children, p.three_children};
  const auto count = static_cast<std::uint8_t>(draws.pick(weights) + 1);
  const bool newborn = draws.bernoulli(p.arrive_newborn);
  const double youngest_age =
      newborn ? -p.years_between_children * (count - 1) : draws.uniform() * years_of_youth;
  const double residence = p.years_of_residence * draws.exponential();
  for (std::uint8_t child = 0; child < count; ++child) {  // eldest first
    const double age = youngest_age + p.years_between_children * (count - 1 - child);
    family.of_age_at[child] = at + seconds_of(std::max(0.0, years_of_youth - age));
  }
  family.children = count;
  const Seconds of_age = family.of_age_at[static_cast<std::size_t>(count - 1)];
  const Seconds moves = at + seconds_of(residence);
  family.comes_of_age = of_age <= moves;
  family.leaves_at = std::min(moves, of_age);
  return family;
}

}  // namespace

FamilyNow family_in_turn(const world::Shared& shared, const scenario::Policy& policy,
                         std::uint16_t area, std::uint32_t home, Seconds time) {
  const scenario::Families& p = policy.parameters.city.families;
  const bool adults = shared.structure->areas[area].half == scenario::Half::adult;
  const random::Subject who = random::subject(Who::family, area, home);
  // The home's first family arrived a few families before the run, so that those who live there on
  // day 0 are of any age.
  Seconds at =
      -seconds_of(years_of_youth * (3 + random::unit(shared.key, who, Decision::residence, 0)));
  for (std::uint32_t generation = 0;; ++generation) {
    Draws draws(shared.key, who, Decision::family_life, generation);
    const auto count = static_cast<std::uint8_t>(generation);
    FamilyNow family = adults ? adults_arrive(at, count, p, draws) : arrives(at, count, p, draws);
    if (family.leaves_at > time) {
      const std::uint8_t all = family.children;
      unsigned present = 0;
      for (std::uint8_t child = 0; child < all; ++child) {
        const Seconds of_age = family.of_age_at[child];
        const bool at_home = of_age > time && of_age - seconds_of(years_of_youth) <= time;
        present |= at_home ? 1U << child : 0U;
      }
      family.at_home = static_cast<std::uint8_t>(present != 0 ? present : 1U);
      family.children = world::count_children(family.at_home);
      return family;
    }
    at = std::max(family.leaves_at, at + 1);
  }
}

FamilyTraits family_traits(const world::Shared& shared, const scenario::Policy& policy,
                           std::uint16_t area, std::uint32_t home, std::uint8_t generation) {
  const scenario::Families& p = policy.parameters.city.families;
  const scenario::AreaPolicy& at = policy.areas[area];
  if (p.trust_spread <= 0 && p.network_spread <= 0) {
    return FamilyTraits{static_cast<float>(at.trust), static_cast<float>(at.network_strength)};
  }
  Draws draws(shared.key, random::subject(Who::family, area, home), Decision::family_traits,
              generation);
  const double trust = at.trust + p.trust_spread * (2 * draws.uniform() - 1);
  const double network = at.network_strength + p.network_spread * (2 * draws.uniform() - 1);
  return FamilyTraits{static_cast<float>(std::clamp(trust, 0.0, 1.0)),
                      static_cast<float>(std::clamp(network, 0.0, 1.0))};
}

}  // namespace samenspel::rules
