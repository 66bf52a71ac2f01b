#include "core/rules/expertise/second_leg.hpp"

#include <algorithm>

#include "core/base/exp_log.hpp"
#include "core/random/draws.hpp"

namespace samenspel::rules {

namespace {

/// Factor on half-lives.
double longer(const scenario::TwoLegs& p) { return 1 + p.upkeep_slows * p.upkeep_hours; }

/// What people of a discipline go deep in, known by a team.
double deep_knowledge(scenario::TeamIndex team, std::uint16_t discipline,
                      const scenario::Policy& policy) {
  double sum = 0;
  for (std::size_t d = 0; d < policy.domains.size(); ++d) {
    if (policy.skill_of(discipline, d) > policy.bar[discipline]) {
      sum += policy.team_skill_of(team, d);
    }
  }
  return sum;
}

}  // namespace

bool has_second_leg(random::Subject post, std::uint16_t generation, const scenario::TwoLegs& p,
                    random::Key key) {
  return p.second_leg_days > 0 &&
         random::unit(key, post, random::Decision::second_leg, generation) < p.second_leg_members;
}

scenario::TeamIndex origin_of(std::uint16_t discipline, const scenario::Structure& structure,
                              const scenario::Policy& policy) {
  scenario::TeamIndex origin = scenario::none;
  double most = -1;
  for (scenario::TeamIndex team = 0; team < structure.teams.size(); ++team) {
    if (structure.teams[team].layer != scenario::Layer::institution) {
      continue;
    }
    const double known = deep_knowledge(team, discipline, policy);
    if (known > most) {
      most = known;
      origin = team;
    }
  }
  return origin;
}

double leg_after(double left, double months, double days, const scenario::TwoLegs& p) {
  if (p.leg_half_life_years <= 0) {
    return left;
  }
  const double kept = std::min(1.0, days / p.days_that_keep);
  const double slower = left > kept ? longer(p) : 1;
  const double half_lives = months / (12 * p.leg_half_life_years * slower);
  return kept + (left - kept) * base::exp(base::log_half * half_lives);
}

double skill_left(double skill, double bar, double left) {
  return skill > bar ? bar + (skill - bar) * left : skill;
}

double tie_kept(double strength, double months, const scenario::TwoLegs& legs,
                const scenario::Ties& ties) {
  return ties.half_life_years <= 0
             ? strength
             : strength *
                   base::exp(base::log_half * months / (12 * ties.half_life_years * longer(legs)));
}

}  // namespace samenspel::rules
