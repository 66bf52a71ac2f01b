#pragma once
// Families in time: who lives in a home at a moment, until when, and with which children. Nothing
// is stored; the same seed gives the same families whatever a policy does.

#include <array>
#include <cstdint>

#include "core/scenario/policy.hpp"
#include "core/world/shared.hpp"

namespace samenspel::rules {

/// The family in one home at one moment.
struct FamilyNow {
  std::uint8_t generation = 0;
  world::Seconds leaves_at = world::never;  ///< moves out of the city, or its youngest comes of age
  bool comes_of_age = false;  ///< it leaves because its youngest turns 18, not by moving
  std::uint8_t children = 1;  ///< under 18 at the moment, at least 1
  std::uint8_t at_home = 1;   ///< which of all its children those are, a bit each, eldest first
  std::array<world::Seconds, 3> of_age_at{world::never, world::never,
                                          world::never};  ///< 18th birthdays, eldest first
};

/// The same as `family_at` where families come and go.
[[nodiscard]] FamilyNow family_in_turn(const world::Shared& shared, const scenario::Policy& policy,
                                       std::uint16_t area, std::uint32_t home, world::Seconds time);

/// Who lives in `home` of `area` at `time`.
[[nodiscard]] inline FamilyNow family_at(const world::Shared& shared,
                                         const scenario::Policy& policy, std::uint16_t area,
                                         std::uint32_t home, world::Seconds time) {
  return policy.parameters.city.families.years_of_residence > 0
             ? family_in_turn(shared, policy, area, home, time)
             : FamilyNow{};
}

struct FamilyTraits {
  float trust = 0.5F;
  float network = 0.5F;
};

/// Trust in care and strength of the informal network before any help.
[[nodiscard]] FamilyTraits family_traits(const world::Shared& shared,
                                         const scenario::Policy& policy, std::uint16_t area,
                                         std::uint32_t home, std::uint8_t generation);

}  // namespace samenspel::rules
