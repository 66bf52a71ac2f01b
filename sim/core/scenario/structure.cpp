#include "core/scenario/structure.hpp"

#include <algorithm>

#include "core/scenario/names.hpp"
#include "core/scenario/regions.hpp"

namespace samenspel::scenario {

namespace {

void require(bool fine, const char* path, const char* expected, base::Problems& problems) {
  if (!fine) {
    report_together(problems, path, "nothing", expected);
  }
}

/// The first neighbourhood team for each half; where there is none, who is nearest.
void find_doors(AreaPlan& area, const Structure& structure) {
  for (std::size_t half = 0; half < half_count; ++half) {
    const auto door =
        std::find_if(area.served_by.begin(), area.served_by.end(), [&](TeamIndex index) {
          const TeamPlan& team = structure.teams[index];
          return team.layer == Layer::neighbourhood &&
                 (team.half == Half::both || team.half == static_cast<Half>(half));
        });
    area.doors[half] = door == area.served_by.end() ? area.served_by.front() : *door;
  }
}

void find_nurse(AreaPlan& plan, const std::string& nurse, const std::string& path,
                Structure& structure, base::Problems& problems) {
  if (nurse.empty()) {
    return;
  }
  const std::size_t team = index_of(structure.team_names, nurse, path, problems);
  if (team == structure.team_names.size()) {
    return;
  }
  plan.nurse = static_cast<TeamIndex>(team);
  structure.teams[team].at_practice = true;
  if (std::find(plan.served_by.begin(), plan.served_by.end(), plan.nurse) != plan.served_by.end()) {
    report_together(problems, path, "a team that the area is served by",
                    "a team to which nobody refers");
  }
}

}  // namespace

Structure structure_of(const Parameters& p, base::Problems& problems) {
  Structure structure;
  structure.area_names = names_of(p.city.areas);
  structure.team_names = names_of(p.teams);
  structure.domain_names = names_of(p.needs.domains);
  structure.discipline_names = names_of(p.disciplines);
  structure.channel_names = names_of(p.entry.channels);
  structure.route_names = names_of(p.expertise.routes);
  require(!p.city.areas.empty(), "city.areas", "at least one area", problems);
  require(!p.teams.empty(), "teams", "at least one team", problems);
  require(!p.needs.domains.empty() && p.needs.domains.size() <= 64, "needs.domains",
          "1 to 64 domains", problems);  // facts tell a domain in six bits
  require(!p.disciplines.empty(), "disciplines", "at least one discipline", problems);
  require(!p.entry.channels.empty() && p.entry.channels.size() < 255, "entry.channels",
          "1 to 254 channels", problems);

  for (const auto& [name, team] : p.teams) {
    const std::string place_name = team.place.empty() ? name : team.place;
    auto place = std::find(structure.place_names.begin(), structure.place_names.end(), place_name);
    const auto index = static_cast<PlaceIndex>(place - structure.place_names.begin());
    if (place == structure.place_names.end()) {
      structure.place_names.push_back(place_name);
      structure.places.emplace_back();
    }
    auto& teams = structure.places[index].teams;
    structure.teams.push_back(
        TeamPlan{index, static_cast<std::uint16_t>(teams.size()), team.layer, team.half, false});
    teams.push_back(static_cast<TeamIndex>(structure.teams.size() - 1));
  }
  if (structure.places.size() >= 4096) {
    report_together(problems, "teams", std::to_string(structure.places.size()) + " places",
                    "fewer than 4096 places");
  }
  for (const auto& [name, area] : p.city.areas) {
    AreaPlan plan;
    plan.families = area.families;
    plan.half = area.half;
    for (const std::string& team : area.served_by) {
      const std::size_t t =
          index_of(structure.team_names, team, "city.areas." + name + ".served_by", problems);
      if (t < structure.team_names.size()) {
        plan.served_by.push_back(static_cast<TeamIndex>(t));
        if (structure.teams[t].half != Half::youth) {
          plan.for_adults.push_back(static_cast<TeamIndex>(t));
        }
      }
    }
    if (area.served_by.empty()) {
      report_together(problems, "city.areas." + name + ".served_by", "no team",
                      "at least one team");
    } else if (!plan.served_by.empty()) {
      find_doors(plan, structure);
      plan.place = structure.teams[plan.served_by.front()].place;
      auto& areas = structure.places[plan.place].areas;
      plan.local = static_cast<std::uint16_t>(areas.size());
      areas.push_back(static_cast<AreaIndex>(structure.areas.size()));
    }
    find_nurse(plan, area.practice_nurse, "city.areas." + name + ".practice_nurse", structure,
               problems);
    structure.areas.push_back(std::move(plan));
  }
  structure.far_post_days = static_cast<std::int32_t>(p.city.far_post_days);
  if (structure.far_post_days > 1) {
    part_into_regions(structure);
  }
  return structure;
}

}  // namespace samenspel::scenario
