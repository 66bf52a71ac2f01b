#pragma once
// Members of BASEcamps who also work at the institution they come from.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

/// What a leg of the T goes beyond the bar fades with a half-life towards the share that the days
/// at the institution keep, a full share at `days_that_keep`.
struct TwoLegs {
  double second_leg_members = 0;
  double second_leg_days = 1.5;
  double leg_half_life_years = 0;
  double days_that_keep = 1;
  double upkeep_hours = 0;
  double upkeep_slows = 0.5;
  double tie_at_start = 0;
};

template <class V>
void describe(V& v, TwoLegs& p) {
  v.number(p.second_leg_members,
           About{"second_leg_members", "1", 0, 1, Role::staffing, "S0",
                 "share of the members of BASEcamps with a second leg in the institution they come "
                 "from (S0: 0.05)"});
  v.number(p.second_leg_days, About{"second_leg_days", "day/week", 0, 5, Role::staffing, "S0",
                                    "days a week there of those who have one; a full-time post has "
                                    "five, paid here"});
  v.number(p.leg_half_life_years,
           About{"leg_half_life_years", "year", 0, 100, Role::behaviour, "S0 estimate",
                 "years in which half of what the deep legs of members of BASEcamps go beyond the "
                 "bar is lost far from the institution (0: it lasts)"});
  v.number(p.days_that_keep,
           About{"days_that_keep", "day/week", 0.05, 5, Role::behaviour, "S0 estimate",
                 "days a week there at which nothing of it is lost"});
  v.number(p.upkeep_hours,
           About{"upkeep_hours", "hour/month", 0, 40, Role::policy, "S0",
                 "hours a month of each full-time post for lunch lectures, peer review and days "
                 "with the institution"});
  v.number(p.upkeep_slows,
           About{"upkeep_slows", "1", 0, 20, Role::behaviour, "S0 estimate",
                 "how much an hour of upkeep a month lengthens the half-lives of deep legs and of "
                 "the tie with the institution, as a share of them"});
  v.number(p.tie_at_start, About{"tie_at_start", "1", 0, 1, Role::behaviour, "S0 estimate",
                                 "tie of a new member with the institution they come from"});
}

}  // namespace samenspel::scenario
