#pragma once
// A question is clarified fully before help starts, by a team that advises; another one helps.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

struct ClarifyFirst {
  double hours = 0;
  double finds = 0.9;
  bool hands_over = false;
};

template <class V>
void describe(V& v, ClarifyFirst& p) {
  v.number(p.hours, About{"hours", "hour", 0, 200, Role::policy, "S2 estimate",
                          "contact hours of a neighbourhood team to clarify the whole question "
                          "after its intake (0: clarification goes with the help)"});
  v.number(p.finds, About{"finds", "1", 0, 1, Role::behaviour, "S2 estimate",
                          "chance that full clarification brings a hidden brick to light"});
  v.flag(p.hands_over,
         About{"hands_over", "1", 0, 1, Role::policy, "S2",
               "the team that has clarified hands the family to the nearest other team that is "
               "able, whether or not it could have helped itself"});
}

}  // namespace samenspel::scenario
