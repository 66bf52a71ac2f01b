#pragma once
// A meeting of several experts that a triage worker calls for a question which one of them would
// not be enough for.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

struct JointMeeting {
  double above = 2;
  double every_weeks = 1;
  double experts = 3;
  double hours = 1;
  double cap_hours_per_month = 0;
};

template <class V>
void describe(V& v, JointMeeting& p) {
  v.number(p.above, About{"above", "1", 0, 2, Role::policy, "S2 estimate",
                          "how far a brick's difficulty lies above the asker's skill before a "
                          "joint meeting is called (2: never)"});
  v.number(p.every_weeks, About{"every_weeks", "week", 0.1, 52, Role::policy, "S2",
                                "weeks between the half-days that experts hold free"});
  v.number(p.experts, About{"experts", "1", 1, 20, Role::policy, "S2 estimate",
                            "experts at the table for one question"});
  v.number(p.hours, About{"hours", "hour", 0, 40, Role::policy, "S2 estimate",
                          "hours of each expert for one question"});
  v.number(p.cap_hours_per_month,
           About{"cap_hours_per_month", "hour/month", 0, 1000, Role::policy, "S2",
                 "hours of attendance that are paid to an expert in a month, who does not come "
                 "beyond them (0: no cap)"});
}

}  // namespace samenspel::scenario
