#pragma once
// What care costs and what the municipality grants.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

/// Lump sum with fixed staff: each month every organisation receives its grant and books what its
/// hours cost.
struct Funding {
  double grant_margin = 0.0;
  double other_spending_eur_per_year = 0;
  double social_base_eur_per_hour = 25;
};

template <class V>
void describe(V& v, Funding& p) {
  v.number(p.grant_margin, About{"grant_margin", "1", -0.5, 0.5, Role::policy, "estimate",
                                 "grant above (or below) the cost of the posts that are filled"});
  v.number(p.other_spending_eur_per_year,
           About{"other_spending_eur_per_year", "EUR/year", 0, 1e10, Role::place, "U20 derived",
                 "spending that is not modelled; constant, shown apart, outside every difference"});
  v.number(p.social_base_eur_per_hour,
           About{"social_base_eur_per_hour", "EUR/hour", 0, 200, Role::place, "estimate",
                 "public cost of an hour of the social base"});
}

}  // namespace samenspel::scenario
