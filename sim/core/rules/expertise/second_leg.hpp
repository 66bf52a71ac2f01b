#pragma once
// Who has a second leg, what it keeps, and what is lost far from the institution.

#include "core/random/address.hpp"
#include "core/random/key.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/person.hpp"

namespace samenspel::rules {

/// Whether this person in the post has a second leg; whoever has one among few has one among many.
[[nodiscard]] bool has_second_leg(random::Subject post, std::uint16_t generation,
                                  const scenario::TwoLegs& p, random::Key key);

/// The institution that people of this discipline come from: the one that knows most of what they
/// go deep in; none where there is no institution.
[[nodiscard]] scenario::TeamIndex origin_of(std::uint16_t discipline,
                                            const scenario::Structure& structure,
                                            const scenario::Policy& policy);

/// Share that is left of what the deep legs go beyond the bar, after some months with so many days
/// a week at the institution.
[[nodiscard]] double leg_after(double left, double months, double days, const scenario::TwoLegs& p);

/// Skill of a discipline of which a share of the deep leg is left.
[[nodiscard]] double skill_left(double skill, double bar, double left);

/// What a tie has become when upkeep has slowed its fading for some months, of what it was.
[[nodiscard]] double tie_kept(double strength, double months, const scenario::TwoLegs& legs,
                              const scenario::Ties& ties);

}  // namespace samenspel::rules
