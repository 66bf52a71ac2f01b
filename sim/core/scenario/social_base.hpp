#pragma once
// What families and their surroundings carry before help is asked, and when help is asked.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

/// A visible brick of difficulty c is carried with chance strength * (1 - c)^steepness * (0.5 +
/// sigma) * room, where room falls from 1 to 0 with the occupancy of the area's social base.
struct SocialBase {
  double strength = 0.45;
  double steepness = 2.0;
  double hours_per_week = 0.5;
  double weeks = 26;
  double room_enough = 0.5;
  double hands_back = 0.25;
  double prevention_months = 0;
  double client_volunteers = 0;
  double volunteer_hours_per_week = 1;
  double volunteer_months = 24;
};

template <class V>
void describe(V& v, SocialBase& p) {
  v.number(p.strength,
           About{"strength", "1", 0, 1, Role::behaviour, "U3 estimate",
                 "chance that the easiest brick is carried by network and social base with room"});
  v.number(p.steepness, About{"steepness", "1", 0, 20, Role::behaviour, "estimate",
                              "how fast that chance falls with difficulty"});
  v.number(p.hours_per_week,
           About{"hours_per_week", "hour/week", 0, 40, Role::behaviour, "estimate",
                 "hours of the social base that one carried brick takes"});
  v.number(p.weeks, About{"weeks", "week", 0, 520, Role::behaviour, "estimate",
                          "how long the social base carries a brick"});
  v.number(p.room_enough,
           About{"room_enough", "1", 0.01, 1, Role::behaviour, "estimate",
                 "share of its hours that must be free for the base to turn nobody away"});
  v.number(p.hands_back,
           About{"hands_back", "1/month", 0, 1, Role::behaviour, "S4 estimate",
                 "share of what it carries beyond its hours that the base hands back in a month; "
                 "those families have a need without help again"});
  v.number(p.prevention_months,
           About{"prevention_months", "month", 0, 600, Role::behaviour, "S0 S4 estimate",
                 "months in which prevention that is new comes to its whole effect"});
  v.number(p.client_volunteers,
           About{"client_volunteers", "1", 0, 1, Role::behaviour, "S4 estimate",
                 "chance that somebody of a family whose help ends as planned becomes a volunteer "
                 "of the area's social base"});
  v.number(p.volunteer_hours_per_week,
           About{"volunteer_hours_per_week", "hour/week", 0, 40, Role::behaviour, "S4 estimate",
                 "hours that such a volunteer adds to it"});
  v.number(p.volunteer_months, About{"volunteer_months", "month", 1, 600, Role::behaviour,
                                     "estimate", "mean months that somebody stays a volunteer"});
}

/// When a family with a need asks for help: hazard = season * hardest burden / (1 + threshold), per
/// week.
struct HelpSeeking {
  double asks_per_week = 0.12;
  double burden_power = 1.0;
  double threshold = 0.3;
  double threshold_per_week_wait = 0.02;
};

template <class V>
void describe(V& v, HelpSeeking& p) {
  v.number(
      p.asks_per_week,
      About{
          "asks_per_week", "1/week", 0, 1e9, Role::behaviour, "estimate",
          "rate at which a family with a burden of 0.5 asks for help at a door without threshold"});
  v.number(p.burden_power,
           About{"burden_power", "1", 0, 5, Role::behaviour, "estimate",
                 "the rate grows with (2 x hardest visible difficulty) to this power"});
  v.number(p.threshold,
           About{"threshold", "1", 0, 100, Role::place, "E5 E6 estimate",
                 "threshold of the door: distance, stigma, absence from school and practice"});
  v.number(p.threshold_per_week_wait,
           About{"threshold_per_week_wait", "1/week", 0, 10, Role::behaviour, "estimate",
                 "how much a week of known waiting adds to the threshold"});
}

}  // namespace samenspel::scenario
