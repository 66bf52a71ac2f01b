// P24: mandatory consult.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

double late_and_unneeded(const Seen& seen) {
  return 1000 * (seen("referrals_late") + seen("referrals_unneeded")) / seen("asked");
}

double days_to_first_help(const Seen& seen) { return seen("first_help_days"); }

Clause compared(std::string_view id, std::string_view claim, std::string_view statistic,
                std::string_view unit, Statistic value, double delta) {
  return clause_of({.id = id,
                    .claim = claim,
                    .statistic = statistic,
                    .unit = unit,
                    .from = "patterns/p24_free",
                    .to = "eindhoven",
                    .direction = Direction::higher,
                    .delta = delta,
                    .value = value});
}

}  // namespace

Pattern mandatory_consult() {
  Pattern row;
  row.id = "P24";
  row.kind = Kind::emergent;
  row.title = "Mandatory consult";
  row.source = "S2";
  row.horizon = {.warm_up_years = 6, .years = 4, .replications = 20};
  row.clauses = {
      compared("P24 a", "fewer late and unneeded referrals",
               "late and unneeded referrals per 1000 requests", "1", late_and_unneeded, 0.1),
      compared("P24 b", "more hours",
               "cost of direct hours and of consults, of both sides, per planned ending", "share",
               direct_and_consult_cost_per_planned_ending, relative_delta),
      compared("P24 c", "more delay", "H1", "day", days_to_right_help, h1_delta),
      compared("P24 d", "more delay of any help",
               "restricted mean (365 days) from asking to the first hour on a brick", "day",
               days_to_first_help, h1_delta)};
  row.clauses[3].test = TestKind::reported;
  row.clauses[0].direction = Direction::lower;
  row.clauses[1].scale = Scale::relative;
  Clause same = row.clauses.front();
  same.id = "P24 r";
  same.claim = "as many late and unneeded referrals";
  same.from = "patterns/reversals/p24_free";
  same.to = "patterns/reversals/p24_duty";
  same.test = TestKind::equivalence;
  row.reversal = {"people who see rightly how hard a brick is", {same}};
  row.mechanism = {"the duty to consult, and the decision that waits for it",
                   {"expertise.routes.shell.mandatory=false", "expertise.meanwhile=go_on"}};
  row.remarks =
      "The same city with and without the duty, so that families and people are the same. The "
      "duty is for every decision about a child: a session about the plan of each family with "
      "a need of a child, also where all is within reach, and one before anybody joins or "
      "takes over for a child; nothing is decided about a child meanwhile, but in a crisis; "
      "who knows no more sits down too, and who has no hours is waited for. First only the "
      "hardest brick, of whomever, was asked about, only that brick waited, and a session "
      "fell away when nobody knew more or had hours; clause b left out the consults, which "
      "are booked apart. Clauses b and c were contrary as long as the scenario had only the "
      "duty: what the sessions lent and taught paid back their hours. They hold since "
      "Eindhoven has what its text tells beside it, case discussion every week, knowledge "
      "groups, training and generalists who each take every question (S2-131, S2-132, "
      "S2-134), in both cities: where people learn anyway, sessions add less. A session about "
      "an easy brick teaches as much as one about a hard brick; where it teaches only who was "
      "asked about something beyond them (expertise.learning.beyond_reach_only, off) the duty "
      "is dearer still.";
  return row;
}

}  // namespace samenspel::patterns
