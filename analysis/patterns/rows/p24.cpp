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
      compared("P24 c", "more delay",
               "restricted mean (365 days) from asking to the first hour on a brick", "day",
               days_to_first_help, h1_delta),
      compared("P24 d", "right help", "H1", "day", days_to_right_help, h1_delta)};
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
      "duty is for every decision about a child: a session about the plan of each family with a "
      "need of a child, also where all is within reach, and one before anybody joins or takes over "
      "for a child; nothing is decided about a child meanwhile, but in a crisis; who knows no more "
      "sits down too, and who has no hours is waited for. First only the hardest brick, of "
      "whomever, "
      "was asked about, only that brick waited, and a session fell away when nobody knew more or "
      "had hours; clause b left out the consults, which are booked apart. Clauses b and c stay "
      "contrary: there are four times as many consults and they take four hours in a hundred, but "
      "what they lend and teach pays them back (skill gained 0.018 instead of 0.008). Where "
      "consults "
      "neither lend nor teach (eta 0, by_consult 0) the duty takes 4% more hours, and right help "
      "comes 6 days later, first help 8 (4 replications); where they teach and lend nothing, hours "
      "and days are fewer.";
  return row;
}

}  // namespace samenspel::patterns
