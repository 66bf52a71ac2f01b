#include "patterns/targets/target_rows.hpp"

namespace samenspel::patterns {
namespace {

/// Planned endings among all endings of help, at the layer that helped last; waiting families have
/// not been helped.
double planned_at(const Seen& seen, std::string_view layer) {
  double all = 0;
  for (const char* ending :
       {"planned", "to_social_base", "dropped_out_in_care", "moved_away", "aged_out"}) {
    all += seen("endings_by_layer", layer, ending);
  }
  return (seen("endings_by_layer", layer, "planned") +
          seen("endings_by_layer", layer, "to_social_base")) /
         all;
}

double specialist_spending(const Seen& seen) {
  return of_specialists(seen, "cost_eur") + seen("other_spending_eur");
}

double planned_at_teams(const Seen& seen) { return planned_at(seen, "neighbourhood"); }
double planned_at_basecamps(const Seen& seen) { return planned_at(seen, "basecamp"); }

double spending_per_case(const Seen& seen) {
  return specialist_spending(seen) / of_specialists(seen, "served_per_year");
}

}  // namespace

std::vector<Target> targets_of_endings() {
  return {
      share("A9 a", "planned endings at the teams", "U6", 0.76, 0.04, planned_at_teams),
      share("A9 b", "planned endings at BASEcamps", "U6", 0.89, 0.04, planned_at_basecamps),
      relative("A11 a", "specialist spending a year", "EUR", "U20", 87.6e6, 87.6e6, 0.07,
               specialist_spending),
      relative("A11 b", "that per case served", "EUR", "U20", 16300, 16300, 0.07,
               spending_per_case),
  };
}

}  // namespace samenspel::patterns
