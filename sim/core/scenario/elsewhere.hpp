#pragma once
// A family that waits may go on the list of a further team; the first that has room helps it.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

/// Hazard of looking for a further list in the first weeks of a wait and after.
struct Elsewhere {
  std::int64_t lists_at_most = 1;
  double per_week = 0.066;
  double first_weeks = 4.35;
  double later_per_week = 0.02;
  double expert_factor = 2;
};

template <class V>
void describe(V& v, Elsewhere& p) {
  v.whole(p.lists_at_most,
          About{"lists_at_most", "1", 1, 10, Role::policy, "S1 estimate",
                "lists on which a family may stand at a time (1: only that of its own team)"});
  v.number(p.per_week, About{"per_week", "1/week", 0, 10, Role::behaviour, "E18",
                             "hazard that a family which waits turns to another team, in the first "
                             "weeks"});
  v.number(p.first_weeks, About{"first_weeks", "week", 0, 520, Role::behaviour, "E18",
                                "weeks of a wait in which that hazard holds"});
  v.number(p.later_per_week, About{"later_per_week", "1/week", 0, 10, Role::behaviour, "E18",
                                   "the same hazard in all later weeks"});
  v.number(p.expert_factor,
           About{"expert_factor", "1", 0, 100, Role::behaviour, "S1 estimate",
                 "factor on that hazard for a family that wants the most expert help and waits for "
                 "a team that is not the one with the most skill"});
}

}  // namespace samenspel::scenario
