#include "patterns/rows.hpp"

#include <algorithm>
#include <charconv>

namespace samenspel::patterns {
namespace {

int number_of(const Pattern& row) {
  int number = 0;
  std::from_chars(row.id.data() + 1, row.id.data() + row.id.size(), number);
  return number;
}

}  // namespace

Clause clause_of(const Foreseen& foreseen) {
  return {.id = foreseen.id,
          .claim = foreseen.claim,
          .statistic = foreseen.statistic,
          .population = foreseen.population,
          .unit = foreseen.unit,
          .from = foreseen.from,
          .to = foreseen.to,
          .value = foreseen.value,
          .test = foreseen.test,
          .direction = foreseen.direction,
          .delta = foreseen.delta,
          .scale = foreseen.scale,
          .factor = foreseen.factor,
          .bound = foreseen.bound};
}

std::vector<Pattern> rows() {
  std::vector<Pattern> all{pilot_works(),
                           tasks_for_less_money(),
                           butter_note(),
                           learning_by_consulting(),
                           referral_fills_second_layer(),
                           communicating_vessels(),
                           formal_expertise_idle(),
                           informal_ties_personal(),
                           narrow_teams(),
                           triage_with_few_hours(),
                           triage_at_the_door(),
                           two_legs(),
                           expertise_by_profile(),
                           double_payment(),
                           prevention_pays_late(),
                           trust_comes_first(),
                           work_pleasure(),
                           open_kitchens(),
                           start_on_trust(),
                           one_front_door(),
                           contract_term(),
                           mandatory_consult(),
                           crystallise_first(),
                           digital_platform(),
                           route_team(),
                           practitioner_and_team(),
                           near_or_expert(),
                           nurse_at_the_practice()};
  std::sort(all.begin(), all.end(),
            [](const Pattern& a, const Pattern& b) { return number_of(a) < number_of(b); });
  return all;
}

}  // namespace samenspel::patterns
