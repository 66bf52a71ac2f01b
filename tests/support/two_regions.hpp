#pragma once
// Two regions of two areas each, with an institution of their own, and a national centre for all.

#include "support/small_city.hpp"

namespace samenspel::support {

inline scenario::Parameters two_regions(std::int64_t far_post_days, std::int64_t families = 1500) {
  scenario::Parameters p = small_city(4, families);
  p.disciplines.back().second.legs = {{"trauma", 0.9}};  // what is hard in safety goes farther
  scenario::Team of_other = p.teams.front().second;
  of_other.place = "other_institution";
  p.teams.emplace_back("other_institution", of_other);
  scenario::Team national =
      team(scenario::Layer::national, "national_centre", {{"rare_specialist", 3.0}});
  p.disciplines.emplace_back("rare_specialist", discipline(0.8, {{"safety", 0.99}}, 150));
  p.teams.emplace_back("national_centre", national);
  for (std::size_t area = 0; area < 4; ++area) {
    std::vector<std::string>& served_by = p.city.areas[area].second.served_by;
    if (area % 2 == 1) {
      served_by.back() = "other_institution";
    }
    served_by.push_back("national_centre");
  }
  p.city.far_post_days = far_post_days;
  p.run.years = 1;
  return p;
}

}  // namespace samenspel::support
