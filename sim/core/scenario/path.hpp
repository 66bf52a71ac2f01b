#pragma once
// What a route team sets for families at risk: the path on which help goes on.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

/// A brick harder than `pressing_above` puts a family that trusts less than `trust_enough` on the
/// pressing path, one harder than `compulsory_above` on the compulsory path; else it is voluntary.
struct PathSetting {
  double trust_enough = 0.6;
  double pressing_above = 0.5;
  double compulsory_above = 0.8;
  double pressing_leaving = 0.5;
  double pressing_trust_kept = 0.9;
  double compulsory_trust_kept = 0.75;
};

template <class V>
void describe(V& v, PathSetting& p) {
  v.number(p.trust_enough, About{"trust_enough", "1", 0, 1, Role::policy, "estimate",
                                 "trust from which the path is voluntary whatever the risk"});
  v.number(p.pressing_above, About{"pressing_above", "1", 0, 2, Role::policy, "estimate",
                                   "difficulty above which the path is pressing"});
  v.number(p.compulsory_above, About{"compulsory_above", "1", 0, 2, Role::policy, "estimate",
                                     "difficulty above which the path is compulsory"});
  v.number(p.pressing_leaving, About{"pressing_leaving", "1", 0, 1, Role::behaviour, "estimate",
                                     "factor on leaving running help on the pressing path; on the "
                                     "compulsory path nobody leaves"});
  v.number(p.pressing_trust_kept,
           About{"pressing_trust_kept", "1", 0, 1, Role::behaviour, "S1 estimate",
                 "share of trust that is left when the path is pressing"});
  v.number(p.compulsory_trust_kept,
           About{"compulsory_trust_kept", "1", 0, 1, Role::behaviour, "S1 estimate",
                 "share of trust that is left when the path is compulsory"});
}

}  // namespace samenspel::scenario
