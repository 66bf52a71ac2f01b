#pragma once
// A small city in which every mechanism of the model is at work, as plain parameters.

#include <cstddef>
#include <string>

#include "core/scenario/scenario.hpp"

namespace samenspel::support {

/// Three domains: an everyday one, one that goes with it and hides, and one that comes first.
inline scenario::NamedMap<scenario::Domain> small_domains() {
  scenario::Domain parenting;
  parenting.weight = 5;
  parenting.difficulty_shift = -0.5;
  parenting.goes_with = {{"trauma", 2.0}};
  parenting.surfaces = {{"trauma", 0.05}};
  scenario::Domain trauma;
  trauma.weight = 2;
  trauma.difficulty_shift = 0.6;
  trauma.overestimated = 0.3;
  trauma.needs_trust_above = 0.55;
  trauma.goes_with = {{"safety", 3.0}};
  scenario::Domain safety;
  safety.weight = 1;
  safety.priority = 1;
  safety.parent_share = 0.4;
  return {{"parenting", parenting}, {"trauma", trauma}, {"safety", safety}};
}

inline scenario::Discipline discipline(double bar, scenario::NamedMap<double> legs, double rate) {
  scenario::Discipline result;
  result.bar = bar;
  result.legs = std::move(legs);
  result.rate_eur_per_hour = rate;
  return result;
}

inline scenario::Team team(scenario::Layer layer, std::string place,
                           scenario::NamedMap<double> fte) {
  scenario::Team result;
  result.layer = layer;
  result.place = std::move(place);
  result.fte = std::move(fte);
  return result;
}

/// Adds an area with its own neighbourhood team and embedded BASEcamp; `institution` serves all
/// areas.
inline void add_area(scenario::Parameters& p, std::size_t number, std::int64_t families) {
  const std::string name = std::to_string(number);
  scenario::Area area;
  area.families = families;
  area.social_base_hours_per_week = static_cast<double>(families) / 40;
  area.served_by = {"team_" + name, "basecamp_" + name, "institution"};
  area.profile = {{"safety", 1.0 + 0.2 * static_cast<double>(number)}};
  p.city.areas.emplace_back("area_" + name, area);
  const double scale = static_cast<double>(families) / 1000;
  p.teams.emplace_back("team_" + name,
                       team(scenario::Layer::neighbourhood, "place_" + name,
                            {{"family_worker", 2.5 * scale}, {"nurse", 0.5 * scale}}));
  scenario::Team basecamp = team(scenario::Layer::basecamp, "place_" + name,
                                 {{"psychologist", 0.8 * scale}, {"therapist", 0.5 * scale}});
  basecamp.intake_hours = 6;
  p.teams.emplace_back("basecamp_" + name, basecamp);
}

/// A city of `areas` areas with `families` families each; two measured years without warm-up.
inline scenario::Parameters small_city(std::size_t areas = 2, std::int64_t families = 1200) {
  scenario::Parameters p;
  p.question = "Does everything work at once?";
  p.needs.domains = small_domains();
  p.needs.onset_per_family_year = 0.25;
  p.disciplines = {{"family_worker", discipline(0.42, {{"parenting", 0.65}}, 85)},
                   {"nurse", discipline(0.40, {{"safety", 0.60}}, 90)},
                   {"psychologist", discipline(0.55, {{"trauma", 0.85}}, 110)},
                   {"therapist", discipline(0.50, {{"safety", 0.85}, {"parenting", 0.8}}, 105)},
                   {"resident", discipline(0.70, {{"trauma", 0.95}, {"safety", 0.95}}, 120)}};
  scenario::Channel door;
  door.weight = 6;
  scenario::Channel practitioner;
  practitioner.weight = 3;
  practitioner.specialist_above = 0.55;
  scenario::Channel judge;
  judge.compulsory = true;
  p.entry.registered_share = 1;
  p.entry.channels = {{"door", door}, {"practitioner", practitioner}, {"judge", judge}};
  scenario::Team institution =
      team(scenario::Layer::institution, "institution", {{"resident", 2.0}});
  institution.care_day_eur = 150;
  institution.intake_hours = 8;
  institution.intake_stops_at = 40;
  p.teams.emplace_back("institution", institution);
  for (std::size_t area = 0; area < areas; ++area) {
    add_area(p, area, families);
  }
  p.waiting.crisis_domain = "safety";
  p.waiting.drop_out_factor = {{"institution", 0.5}};
  p.run.warm_up_years = 0;
  p.run.years = 2;
  return p;
}

}  // namespace samenspel::support
