#include "robustness/ranges.hpp"

#include <initializer_list>
#include <vector>

namespace samenspel::robustness {

using studies::FactorRange;
using studies::FactorSets;

namespace {

/// A range in one line.
struct Row {
  const char *name, *keys;
  FactorSets sets;
  double low, high;
  bool logarithmic;
  const char* source;
};

std::vector<FactorRange> ranges(std::initializer_list<Row> rows) {
  std::vector<FactorRange> all;
  for (const Row& row : rows) {
    all.push_back({row.name, row.keys, "", "", row.low, row.high, false, row.logarithmic, row.sets,
                   row.source});
  }
  return all;
}

}  // namespace

std::span<const FactorRange> uncertain() {
  constexpr FactorSets factor = FactorSets::factor, value = FactorSets::value;
  constexpr bool even = false, log = true;
  static const std::vector<FactorRange> all = ranges({
      // Demand and hours
      {"needs that arise", "needs.onset_per_family_year", factor, 0.91, 1.08, even, "U5 U6"},
      {"work of a brick", "needs.domains.*.work.mean_hours", factor, 0.8, 1.1, even, "derived"},
      {"difficulty of bricks", "needs.difficulty_median", value, 0.36, 0.43, even, "estimate"},
      {"hidden bricks", "needs.hidden", value, 0.1, 0.3, even, "estimate"},
      {"social base", "social_base.strength", factor, 0.5, 1.25, even, "estimate"},
      {"posts in neighbourhood teams", "teams.team_*.fte.*", factor, 0.9, 1.2, even, "estimate"},
      {"posts in BASEcamps", "teams.basecamp_*.fte.*", factor, 0.92, 2.67, log, "S0 estimate"},
      {"hours of a post", "teams.*.hours_per_week", factor, 0.9, 1.05, even, "derived"},
      // Helping
      {"cost of too little skill (kappa)", "help.kappa", value, 1, 4, log, "estimate"},
      {"progress without trust", "help.alliance_floor", value, 0.4, 0.8, even, "E16"},
      {"trust kept at a hand-over", "help.trust_kept_at_hand_over", value, 0.4, 0.8, even, "E19"},
      {"hours of retelling", "help.retelling_hours", value, 2, 8, even, "estimate"},
      {"contact after the last brick", "outflow.keep_in_touch_days", value, 14, 56, log,
       "estimate"},
      // Asking
      {"what advice lends (eta)", "expertise.consult.eta", value, 0, 0.5, even, "estimate"},
      {"hours of an answer", "expertise.consult.answer_hours", value, 1, 3, even, "S4"},
      {"learning from a consult", "expertise.learning.by_consult", factor, 0.5, 2, log, "estimate"},
      {"months until half is forgotten", "expertise.learning.half_life_months", value, 6.5, 13,
       even, "E22 E23"},
      {"going on beyond one's reach", "expertise.stretch", value, 0, 0.3, even, "estimate"},
      // Waiting
      {"escalation", "waiting.escalation_per_week", value, 0.002, 0.01, log, "estimate"},
      {"crises", "waiting.crisis_per_week", value, 0.002, 0.01, log, "estimate"},
      {"recovery", "waiting.recovery_per_week", factor, 0.75, 1.3, even, "E14"},
      {"drop-out from lists", "waiting.drop_out_per_week", factor, 0.5, 2, log, "E18 estimate"},
      // Arrangements; where these keys are 0 or say nothing, as under a lump sum, nothing changes
      {"weeks of a package", "funding.contracts.specialists.package_weeks", factor, 0.5, 2, log,
       "estimate"},
      {"hours a week of a package", "funding.contracts.specialists.package_hours_per_week", factor,
       0.7, 1.5, log, "estimate"},
      {"days of a decision", "funding.contracts.specialists.decision_days", factor, 0.5, 3, log,
       "N23 estimate"},
      {"hours for a request", "funding.contracts.specialists.request_hours", factor, 0.67, 1.67,
       even, "N23 estimate"},
      {"hours for a renewal", "funding.contracts.specialists.renewal_hours", factor, 0.5, 2, log,
       "estimate"},
      {"more administration", "funding.contracts.specialists.administration_more", factor, 0, 2,
       even, "N23"},
      {"margin in the price", "funding.contracts.specialists.price_margin", factor, 0, 3, even,
       "estimate"},
      {"growth on a margin", "funding.organisation.per_year", value, 0.3, 3, log, "E12 estimate"},
      {"most posts, beside paper", "funding.organisation.at_most", value, 1, 2, even,
       "E33 E35 estimate"},
      {"people to hire in a year", "funding.organisation.hires_per_year", value, 0.1, 0.5, log,
       "N14 estimate"},
      {"going on for what it brings", "funding.organisation.goes_on_by_gain", value, 0.3, 3, log,
       "E1 E2 estimate"},
      {"cost on paper in the price", "funding.contracts.specialists.norm_occupancy", factor, 0.85,
       1.1, even, "N21 estimate"},
      // Those who work there, whom the corners leave as they are: all that is on only here
      {"people who leave a team", "staff.turnover.neighbourhood", value, 0.1, 0.3, even, "N14"},
      {"people who leave a BASEcamp", "staff.turnover.basecamp", value, 0.1, 0.3, even, "N14"},
      {"people who leave an institution", "staff.turnover.institution", value, 0.1, 0.3, even,
       "N14"},
      {"weeks of a vacancy", "staff.vacancy_weeks", value, 6.5, 26, log, "estimate"},
      {"months until a newcomer is up to it", "staff.ramp_up_months", value, 3, 12, log, "E20"},
      {"cost of filling a vacancy", "staff.recruitment_eur", value, 15000, 100000, log,
       "E20 estimate"},
      {"sick leave beyond productive hours", "absence.share", value, 0.005, 0.04, even, "N14 N25"},
      // Tenders, of both contracts
      {"years of a contract with specialists", "funding.contracts.specialists.term_years", value, 1,
       9, log, "S0 S4 estimate"},
      {"people a new holder takes over, specialists",
       "funding.contracts.specialists.staff_taken_over", value, 0.5, 0.9, even, "S4 estimate"},
      {"years of a contract with teams", "funding.contracts.teams.term_years", value, 1, 9, log,
       "S0 S4 estimate"},
      {"people a new holder takes over, teams", "funding.contracts.teams.staff_taken_over", value,
       0.5, 0.9, even, "S4 estimate"},
  });
  return all;
}

}  // namespace samenspel::robustness
