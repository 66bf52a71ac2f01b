#include "patterns/figures.hpp"

namespace samenspel::patterns {

double days_to_right_help(const Seen& seen) { return seen("h1_days_to_right_help"); }

double days_beyond_team(const Seen& seen) { return seen("h1_days_beyond_team"); }

double hand_overs_per_request(const Seen& seen) {
  double sum = 0;
  for (const char* layer : {"neighbourhood", "basecamp", "institution", "national"}) {
    sum += seen("referred_to", layer);
  }
  return sum / seen("asked");
}

double waiting_at_basecamps(const Seen& seen) { return seen("h2_waiting_families", "basecamp"); }

double waiting_at_teams(const Seen& seen) { return seen("h2_waiting_families", "neighbourhood"); }

double planned_share(const Seen& seen) {
  const double planned = seen("endings", "planned") + seen("endings", "to_social_base");
  return planned / (planned + seen("endings", "dropped_out_in_care"));
}

double direct_cost_per_planned_ending(const Seen& seen) {
  return seen("cost_by_kind_eur", "direct") /
         (seen("endings", "planned") + seen("endings", "to_social_base"));
}

double direct_and_consult_cost_per_planned_ending(const Seen& seen) {
  return (seen("cost_by_kind_eur", "direct") + seen("cost_by_kind_eur", "consult")) /
         (seen("endings", "planned") + seen("endings", "to_social_base"));
}

double waste_and_shortfall(const Seen& seen) {
  return (seen("guidance_waste_hours") + seen("guidance_shortfall_hours")) /
         seen("guidance_months");
}

double guidance_hours(const Seen& seen) { return seen("guidance_hours") / seen("guidance_months"); }

}  // namespace samenspel::patterns
