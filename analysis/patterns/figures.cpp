#include "patterns/figures.hpp"

namespace samenspel::patterns {

double days_to_right_help(const Seen& seen) { return seen("h1_days_to_right_help"); }

double families_waiting(const Seen& seen) {
  double sum = 0;
  for (const char* layer : {"neighbourhood", "basecamp", "institution", "national"}) {
    sum += seen("h2_waiting_families", layer);
  }
  return sum;
}

double specialist_wait(const Seen& seen) { return seen("wait_mean_days", "basecamp"); }

double planned_share(const Seen& seen) {
  const double planned = seen("endings", "planned") + seen("endings", "to_social_base");
  return planned / (planned + seen("endings", "dropped_out_in_care"));
}

double direct_cost_per_planned_ending(const Seen& seen) {
  return seen("cost_by_kind_eur", "direct") /
         (seen("endings", "planned") + seen("endings", "to_social_base"));
}

double waste_and_shortfall(const Seen& seen) {
  return (seen("guidance_waste_hours") + seen("guidance_shortfall_hours")) /
         seen("guidance_months");
}

double guidance_hours(const Seen& seen) { return seen("guidance_hours") / seen("guidance_months"); }

}  // namespace samenspel::patterns
