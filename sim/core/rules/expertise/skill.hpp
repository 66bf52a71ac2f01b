#pragma once
// How skilled a worker is now: by discipline, by what they learned, and by advice on one brick.

#include <algorithm>

#include "core/scenario/policy.hpp"
#include "core/world/place.hpp"

namespace samenspel::rules {

/// Skills of somebody new: the discipline's, and what selection brought.
class PaperSkills {
 public:
  PaperSkills(const world::Place& place, std::uint16_t worker, const scenario::Policy& policy)
      : of_discipline_(policy.skills_of(place.workers[worker].discipline)),
        member_(place.staffing.in_use() ? &place.staffing.members[worker] : nullptr) {}

  [[nodiscard]] double in(std::size_t domain) const {
    const double skill = of_discipline_[domain];
    return member_ == nullptr ? skill : std::min(1.0, skill + member_->selected);
  }

 private:
  const double* of_discipline_;
  const world::Member* member_;
};

/// The same in one domain.
[[nodiscard]] inline double skill_on_paper(const world::Place& place, std::uint16_t worker,
                                           std::size_t domain, const scenario::Policy& policy) {
  return PaperSkills(place, worker, policy).in(domain);
}

/// Skill in a domain without anything gained: the same, or what is left of it where deep legs fade.
[[nodiscard]] double base_skill(const world::Place& place, std::uint16_t worker, std::size_t domain,
                                const scenario::Policy& policy);

/// The same with what is left of what was gained, where people gain anything.
[[nodiscard]] double skill_with_gains(const world::Place& place, std::uint16_t worker,
                                      std::size_t domain, world::Seconds now,
                                      const scenario::Policy& policy);

/// Skill in a domain: the discipline's and what is left of what was gained.
[[nodiscard]] inline double skill_now(const world::Place& place, std::uint16_t worker,
                                      std::size_t domain, world::Seconds now,
                                      const scenario::Policy& policy) {
  return place.expertise.in_use() ? skill_with_gains(place, worker, domain, now, policy)
                                  : skill_on_paper(place, worker, domain, policy);
}

/// Skill for one brick of the case in this slot, which is in this worker's hands.
[[nodiscard]] inline double skill_for(const world::Place& place, std::uint32_t case_slot,
                                      std::uint16_t worker, const world::Brick& brick,
                                      world::Seconds now, const scenario::Policy& policy) {
  const double own = skill_now(place, worker, brick.domain, now, policy);
  if (!brick.is(world::asked)) {
    return own;
  }
  const world::Advice* advice = place.expertise.advice.find(case_slot, brick.ordinal);
  return advice == nullptr ? own : std::max<double>(own, advice->skill);
}

}  // namespace samenspel::rules
