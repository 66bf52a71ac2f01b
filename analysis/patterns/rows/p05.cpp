// P5: quick referral fills the second layer.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

std::vector<Clause> clauses(std::string_view from, std::string_view to) {
  return {clause_of({.id = "P5 a",
                     .claim = "more hand-overs",
                     .statistic = "hand-overs per request",
                     .unit = "share",
                     .from = from,
                     .to = to,
                     .direction = Direction::higher,
                     .delta = relative_delta,
                     .scale = Scale::relative,
                     .value = hand_overs_per_request}),
          clause_of({.id = "P5 b",
                     .claim = "right help comes later",
                     .statistic = "H1",
                     .unit = "day",
                     .from = from,
                     .to = to,
                     .direction = Direction::higher,
                     .delta = h1_delta,
                     .population = "families with a brick beyond the team",
                     .value = days_beyond_team}),
          clause_of({.id = "P5 c",
                     .claim = "a longer list at the specialists",
                     .statistic = "families waiting at BASEcamps",
                     .unit = "family",
                     .from = from,
                     .to = to,
                     .direction = Direction::higher,
                     .delta = 5,
                     .value = waiting_at_basecamps}),
          clause_of({.id = "P5 d",
                     .claim = "the list of the teams",
                     .statistic = "families waiting at neighbourhood teams",
                     .unit = "family",
                     .from = from,
                     .to = to,
                     .test = TestKind::reported,
                     .value = waiting_at_teams})};
}

}  // namespace

Pattern referral_fills_second_layer() {
  Pattern row;
  row.id = "P5";
  row.kind = Kind::emergent;
  row.title = "Quick referral fills the second layer";
  row.source = "S4 S0";
  row.horizon = {.warm_up_years = 10, .years = 5, .replications = 16};
  row.clauses = clauses("consult_first", "referral_first");
  Clause sooner = clauses("patterns/reversals/p05_consult", "patterns/reversals/p05_referral")[1];
  sooner.id = "P5 r";
  sooner.claim = "right help comes sooner";
  sooner.direction = Direction::lower;
  row.reversal = {
      "abundant specialists, scarce team hours, and a lack of skill that costs little (small "
      "kappa)",
      {sooner}};
  row.mechanism = {"advice lends skill, and somebody can join",
                   {"expertise.consult.eta=0", "expertise.join.visits_per_post=0"}};
  row.remarks =
      "Searched over stretch 0, 0.08, 0.3 x eta 0, 0.25, 0.6, 1 x visits per post 0, 1, 4 "
      "(two replications each): in all 36 the signs are the row's, but where advice lends "
      "nothing and nobody joins (eta 0, visits 0), where there is no difference. H1 beyond "
      "the team is 9 to 41 days longer at eta 0 with joining, 18 to 145 at eta 0.25 and more;"
      " families waiting at BASEcamps are some 50 more at stretch 0.3 and 230 to 2,900 more "
      "else. The list of the teams is shorter everywhere: consulting keeps work in the teams.";
  return row;
}

}  // namespace samenspel::patterns
