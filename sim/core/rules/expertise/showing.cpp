#include "core/rules/expertise/showing.hpp"

#include <algorithm>
#include <limits>

#include "core/rules/clarification.hpp"
#include "core/rules/expertise/skill.hpp"
#include "core/rules/progress.hpp"

namespace samenspel::rules {

double hours_until_it_shows(const Looking& view, const world::Brick& brick) {
  const scenario::Expertise& p = view.policy.parameters.expertise;
  if (p.shows_after <= 0 || brick.is(world::seen) || !view.place->expertise.in_use()) {
    return std::numeric_limits<double>::infinity();
  }
  const double skill = skill_for(*view.place, view.slot, view.worker, brick, view.now, view.policy);
  if (brick.difficulty <= skill + p.stretch) {
    return std::numeric_limits<double>::infinity();
  }
  const scenario::Help& help = view.policy.parameters.help;
  const double seems = perceived_difficulty(view.item, brick, skill, view.policy, view.key);
  const double seeming = std::max(least_efficiency, efficiency(skill, seems, help.kappa));
  return p.shows_after * contact_hours(brick.amount, seeming, view.item.trust, help.alliance_floor,
                                       help.trust_gain_per_hour);
}

}  // namespace samenspel::rules
