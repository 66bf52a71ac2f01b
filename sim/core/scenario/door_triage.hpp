#pragma once
// People before the teams who ask families on and choose the team.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

struct DoorTriage {
  double hours_per_week = 0;
  double hours_per_family = 1;
  double within_days = 2;
  double specialist_above = 2;
  double error = 0.05;
  double saves_intake_hours = 0;
};

template <class V>
void describe(V& v, DoorTriage& p) {
  v.number(p.hours_per_week,
           About{"hours_per_week", "hour/week", 0, 100000, Role::staffing, "S2",
                 "hours of the triage team for the whole city, shared by families (0: none)"});
  v.number(p.hours_per_family, About{"hours_per_family", "hour", 0.01, 40, Role::behaviour,
                                     "S2 estimate", "hours to ask one family on"});
  v.number(p.within_days, About{"within_days", "day", 0, 60, Role::policy, "estimate",
                                "work ahead from which families go straight to a team"});
  v.number(p.specialist_above,
           About{"specialist_above", "1", 0, 2, Role::policy, "S2 estimate",
                 "difficulty as it looks above which triage leads past the front door (2: never)"});
  v.number(p.error, About{"error", "1", 0, 1, Role::behaviour, "S2 estimate",
                          "standard deviation of the triage team's view of difficulty"});
  v.number(p.saves_intake_hours,
           About{"saves_intake_hours", "hour", 0, 40, Role::behaviour, "S2 estimate",
                 "hours of intake that its report spares the first team"});
}

}  // namespace samenspel::scenario
