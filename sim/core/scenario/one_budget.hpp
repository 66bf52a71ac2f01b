#pragma once
// One budget for all layers: what goes to one is taken from another.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

struct OneBudget {
  double takes = 0;
  double norm_eur_per_referral = 8500;
  double follows_list_per_year = 0;
  double least = 0.5;
};

template <class V>
void describe(V& v, OneBudget& p) {
  v.number(p.takes,
           About{"takes", "1", 0, 1, Role::policy, "S4",
                 "share of the growth of referral spending since the first year of figures that is "
                 "taken from a team's next amount and given to those who took the families up; "
                 "savings flow back (0: separate budgets)"});
  v.number(p.norm_eur_per_referral,
           About{"norm_eur_per_referral", "EUR", 0, 1000000, Role::policy, "U20 estimate",
                 "what a family that is taken up counts for in referral spending"});
  v.number(p.follows_list_per_year,
           About{"follows_list_per_year", "1/year", 0, 0.2, Role::policy, "estimate",
                 "share of a layer's amount that goes each year to the layer with the longer list "
                 "when the other has none (0: the split is fixed)"});
  v.number(p.least, About{"least", "1", 0, 1, Role::policy, "estimate",
                          "share of its first amount that a team always keeps"});
}

}  // namespace samenspel::scenario
