#pragma once
// A route team at the door: families at risk come before it ahead of any help.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

/// What the front office sees of risk is the hardest visible brick that cannot wait (a crisis, or
/// of a domain of the first priority), with an error. Paths are set as `expertise.path` says.
struct DoorRouteTeam {
  double hours_per_week = 0;
  double hours_per_family = 1;
  double meets_every_weeks = 0.5;
  double risk_above = 0.35;
  double front_error = 0.15;
  double error = 0.08;
  std::int64_t pressing_priority = 1;
  std::int64_t compulsory_priority = 0;

  bool is_there() const { return hours_per_week > 0; }
};

template <class V>
void describe(V& v, DoorRouteTeam& p) {
  v.number(p.hours_per_week,
           About{"hours_per_week", "hour/week", 0, 100000, Role::staffing, "S2",
                 "hours of the route team for the whole city, shared by families (0: none)"});
  v.number(p.hours_per_family,
           About{"hours_per_family", "hour", 0.01, 40, Role::staffing, "S2 estimate",
                 "hours of all its people together for one family"});
  v.number(p.meets_every_weeks, About{"meets_every_weeks", "week", 0.01, 52, Role::policy, "S2",
                                      "weeks from one of its meetings to the next"});
  v.number(
      p.risk_above,
      About{"risk_above", "1", 0, 2, Role::policy, "S2 estimate",
            "difficulty, as the front office sees it, of a brick that cannot wait, above which "
            "the family's risk is medium or high"});
  v.number(p.front_error, About{"front_error", "1", 0, 1, Role::behaviour, "S2 estimate",
                                "standard deviation of the front office's view of difficulty"});
  v.number(p.error, About{"error", "1", 0, 1, Role::behaviour, "S2 estimate",
                          "standard deviation of the route team's view of difficulty"});
  v.whole(p.pressing_priority,
          About{"pressing_priority", "1", 0, 3, Role::policy, "S2 estimate",
                "priority on lists, at least, on the pressing path (0: as a crisis)"});
  v.whole(p.compulsory_priority,
          About{"compulsory_priority", "1", 0, 3, Role::policy, "S2 estimate",
                "the same on the compulsory path, where somebody is assigned"});
}

}  // namespace samenspel::scenario
