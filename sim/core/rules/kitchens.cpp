#include "core/rules/kitchens.hpp"

#include <algorithm>

#include "core/base/exp_log.hpp"
#include "core/random/draws.hpp"

namespace samenspel::rules {

namespace {

bool comparable(scenario::TeamIndex a, scenario::TeamIndex b, const scenario::Structure& structure,
                const scenario::Policy& policy) {
  const double need_a = policy.team_need[a], need_b = policy.team_need[b];
  const double within = policy.parameters.expertise.network_intelligence.comparable_within;
  return a != b && structure.teams[a].layer == structure.teams[b].layer &&
         structure.teams[a].half == structure.teams[b].half &&
         std::max(need_a, need_b) <= (1 + within) * std::min(need_a, need_b) + 1e-9;
}

}  // namespace

world::Agreements agreements_at_start(random::Subject team, double spread, random::Key key) {
  if (spread <= 0) {
    return {};
  }
  random::Draws draws(key, team, random::Decision::agreements, 0);
  world::Agreements agreements;
  for (float* factor : {&agreements.touch, &agreements.reviews, &agreements.discussion}) {
    *factor = static_cast<float>(base::exp(spread * draws.normal()));
  }
  return agreements;
}

void fade_results(world::Practice& practice, double months,
                  const scenario::NetworkIntelligence& p) {
  const double kept = base::exp(-months / p.memory_months);
  practice.results *= kept;
  practice.sum *= kept;
}

world::Kitchen kitchen_of(const world::Practice& practice) {
  world::Kitchen kitchen;
  kitchen.agreements = practice.agreements;
  kitchen.results = static_cast<float>(practice.results);
  kitchen.score = practice.results > 0 ? static_cast<float>(practice.sum / practice.results) : 0.0F;
  return kitchen;
}

scenario::TeamIndex looks_at(scenario::TeamIndex own, random::Subject team,
                             const std::vector<world::Kitchen>& kitchens, std::uint32_t month,
                             const scenario::Structure& structure, const scenario::Policy& policy,
                             random::Key key) {
  const scenario::NetworkIntelligence& p = policy.parameters.expertise.network_intelligence;
  const auto unit = [&](std::uint32_t who) {
    return random::unit(key, team, random::Decision::looks, month << 16 | who);
  };
  const auto enough = [&](scenario::TeamIndex other) {
    return kitchens[other].results > 0 && kitchens[other].results >= p.results_enough;
  };
  if (p.copies == scenario::Copies::none || !enough(own) ||
      unit(scenario::none) >= p.looks_per_year / 12) {
    return scenario::none;
  }
  const bool best = p.copies == scenario::Copies::best;
  scenario::TeamIndex chosen = scenario::none;
  double most = best ? kitchens[own].score : -1;
  for (scenario::TeamIndex other = 0; other < kitchens.size(); ++other) {
    if (!enough(other) || !comparable(own, other, structure, policy)) {
      continue;
    }
    const double value = best ? kitchens[other].score : unit(other);
    if (value > most) {
      most = value;
      chosen = other;
    }
  }
  return chosen;
}

}  // namespace samenspel::rules
