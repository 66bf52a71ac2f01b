// P25: crystallise first.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

double first_help(const Seen& seen) { return seen("first_help_days"); }
/// Of those who help: hand-overs to whom the question was clear do not count.
double wrong_starts(const Seen& seen) {
  return hand_overs_per_request(seen) - seen("handed_over_clear") / seen("asked");
}

Clause compared(std::string_view id, std::string_view claim, std::string_view statistic,
                std::string_view unit, Statistic value, double delta) {
  return clause_of({.id = id,
                    .claim = claim,
                    .statistic = statistic,
                    .unit = unit,
                    .from = "patterns/p25_direct",
                    .to = "brunssum",
                    .direction = Direction::higher,
                    .delta = delta,
                    .value = value});
}

}  // namespace

Pattern crystallise_first() {
  Pattern row;
  row.id = "P25";
  row.kind = Kind::emergent;
  row.title = "Crystallise first";
  row.source = "S2";
  row.horizon = {.warm_up_years = 6, .years = 4, .replications = 24};
  row.clauses = {
      compared("P25 a", "first help comes later",
               "restricted mean (365 days) from asking to the first hour on a brick", "day",
               first_help, h1_delta),
      compared("P25 b", "fewer wrong starts",
               "referrals of what is beyond the worker per request, hand-overs by design left out",
               "1", wrong_starts, share_delta),
      compared("P25 c", "one hand-over more", "hand-overs per request", "1", hand_overs_per_request,
               0.5)};
  row.clauses[1].direction = Direction::lower;
  Clause same = row.clauses[1];
  same.id = "P25 r";
  same.claim = "as many wrong starts";
  same.from = "patterns/reversals/p25_direct";
  same.to = "patterns/reversals/p25_clear";
  same.test = TestKind::equivalence;
  row.reversal = {"people who take on nearly everything by themselves", {same}};
  row.mechanism = {"another provider helps, when the question is clear",
                   {"expertise.clarify_first.hours=0", "expertise.clarify_first.hands_over=false",
                    "teams.team_overvecht_1.fte.family_worker_parenting=4.7",
                    "teams.team_overvecht_1.fte.family_worker_youth=4.4",
                    "teams.team_overvecht_1.fte.family_worker_disability=2.5",
                    "teams.team_overvecht_2.fte.family_worker_parenting=4.7",
                    "teams.team_overvecht_2.fte.family_worker_youth=4.4",
                    "teams.team_overvecht_2.fte.family_worker_disability=2.5",
                    "teams.basecamp_overvecht_noord.fte.family_worker_parenting=0",
                    "teams.basecamp_overvecht_noord.fte.family_worker_youth=0",
                    "teams.basecamp_overvecht_noord.fte.family_worker_disability=0"}};
  row.remarks =
      "The same city, in which the team that hears the question has all of its posts itself. "
      "A hand-over because the arrangement is so is no wrong start; nor is it judged as "
      "unneeded. How much later first help comes hangs on the posts, which are an estimate: "
      "families wait 230 days for the providers that help while the team that clarifies has "
      "nobody waiting. It comes later in every region that was searched: easy needs, no "
      "hidden bricks, people who see rightly, people who take on nearly everything.";
  return row;
}

}  // namespace samenspel::patterns
