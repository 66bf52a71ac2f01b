#pragma once
// What people learn, forget, and whom they know.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

/// Skill gained above that of the discipline; each share is of what is missing to the example.
struct Learning {
  double by_consult = 0;
  double by_join = 0;
  double by_doing = 0;
  double half_life_months = 11;
  double by_sharpening = 0;
  bool beyond_reach_only = false;
};

template <class V>
void describe(V& v, Learning& p) {
  v.number(p.by_consult,
           About{"by_consult", "1", 0, 1, Role::behaviour, "S4 estimate",
                 "share of the gap to the specialist's skill that one consult closes for good"});
  v.number(p.by_join, About{"by_join", "1", 0, 1, Role::behaviour, "S4 estimate",
                            "share of that gap closed by working together on one brick"});
  v.number(p.by_doing,
           About{"by_doing", "1", 0, 1, Role::behaviour, "E24 estimate",
                 "share of the gap to a harder brick's difficulty closed by laying it"});
  v.number(
      p.half_life_months,
      About{"half_life_months", "month", 0, 600, Role::behaviour, "E22",
            "months without use in which half of what was gained is lost (0: nothing is lost)"});
  v.number(p.by_sharpening,
           About{"by_sharpening", "1", 0, 1, Role::behaviour, "S2 S4 estimate",
                 "share of the gap to the skill at the gate that is closed when a triage worker "
                 "sharpens a question: next time one knows better what to ask"});
  v.flag(p.beyond_reach_only,
         About{"beyond_reach_only", "1", 0, 1, Role::behaviour, "S4 estimate",
               "a consult teaches only who is asked about a brick beyond what the asker can do"});
}

/// A tie in [0, 1] between a person and a team: grows by a share of what is missing at each
/// contact, halves without, and goes with the people who leave that team.
struct Ties {
  double at_start = 0;
  double colocated = 0.6;
  double growth = 0.2;
  double half_life_years = 2;
  double held_by_people = 0;
};

template <class V>
void describe(V& v, Ties& p) {
  v.number(p.at_start, About{"at_start", "1", 0, 1, Role::behaviour, "S0 S4 estimate",
                             "tie of a new person with any team"});
  v.number(p.colocated, About{"colocated", "1", 0, 1, Role::behaviour, "S0 S4 estimate",
                              "tie with a team of the same place, at least"});
  v.number(p.growth, About{"growth", "1", 0, 1, Role::behaviour, "S2 estimate",
                           "share of the missing tie gained by one contact"});
  v.number(p.half_life_years, About{"half_life_years", "year", 0, 100, Role::behaviour, "estimate",
                                    "years without contact in which a tie halves (0: it lasts)"});
  v.number(p.held_by_people,
           About{"held_by_people", "1", 0, 1, Role::behaviour, "S2",
                 "how far a tie with a team is one with its people: when one of n leaves there, "
                 "the share (1 - 1/n) to this power is left of it (0: it is with the team)"});
}

}  // namespace samenspel::scenario
