#pragma once
// Sickness of professionals.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

/// Spells of sickness come by themselves, whatever a policy does; only what productive hours do not
/// already leave out belongs here.
struct Absence {
  double share = 0;
  double spell_days = 25;
  double spell_spread = 2;
  double hands_over_days = 42;
};

template <class V>
void describe(V& v, Absence& p) {
  v.number(p.share, About{"share", "1", 0, 0.5, Role::behaviour, "N14 N25 estimate",
                          "share of time that workers are sick, beyond what `hours_per_week` "
                          "already leaves out"});
  v.number(p.spell_days, About{"spell_days", "day", 0.5, 1000, Role::behaviour, "N25 estimate",
                               "mean length of a spell"});
  v.number(p.spell_spread, About{"spell_spread", "1", 0, 10, Role::behaviour, "estimate",
                                 "coefficient of variation of that length (lognormal)"});
  v.number(p.hands_over_days,
           About{"hands_over_days", "day", 0, 3650, Role::policy, "estimate",
                 "days of absence after which the families of a worker go back to the list; until "
                 "then they wait for the same face"});
}

}  // namespace samenspel::scenario
