#pragma once
// The adult half of the small city: debts, an area of adults beside each area, and their teams.

#include "support/small_city.hpp"

namespace samenspel::support {

/// Every area gets an adult team at the same place and an area of as many adults. Debts are the one
/// domain of adults; youth teams know little of them.
inline void add_adult_half(scenario::Parameters& p) {
  scenario::Domain debts;
  debts.half = scenario::Half::adult;
  debts.weight = 4;
  debts.child_share = 0;
  debts.parent_share = 0.5;
  p.needs.domains.emplace_back("debts", debts);
  scenario::Discipline adviser = discipline(0.5, {{"debts", 0.9}}, 85);
  adviser.half = scenario::Half::adult;
  p.disciplines.emplace_back("adviser", adviser);
  const std::size_t areas = p.city.areas.size();
  for (std::size_t number = 0; number < areas; ++number) {
    auto& [name, area] = p.city.areas[number];
    const std::string team_name = area.served_by.front(), adults_name = team_name + "_adults";
    scenario::Team adults = team(scenario::Layer::neighbourhood, "place_" + std::to_string(number),
                                 {{"adviser", 0.003 * static_cast<double>(area.families)}});
    adults.half = scenario::Half::adult;
    p.teams.emplace_back(adults_name, adults);
    for (auto& [other, youth] : p.teams) {
      youth.half = other == team_name ? scenario::Half::youth : youth.half;
    }
    area.served_by.push_back(adults_name);
    scenario::Area households = area;
    households.half = scenario::Half::adult;
    households.served_by = {adults_name, team_name};
    p.city.areas.emplace_back(name + "_adults", households);
  }
}

}  // namespace samenspel::support
