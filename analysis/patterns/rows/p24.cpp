// P24: mandatory consult.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

double late_and_unneeded(const Seen& seen) {
  return 1000 * (seen("referrals_late") + seen("referrals_unneeded")) / seen("asked");
}

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
               "cost of direct hours per planned ending, consults among them", "share",
               direct_cost_per_planned_ending, relative_delta),
      compared("P24 c", "more delay", "H1", "day", days_to_right_help, h1_delta)};
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
      "The same city with and without the duty, so that families and people are the same. "
      "Clause b is contrary: the duty makes for four times the consults, one hour in forty, "
      "and what they lend shortens help by as much; the hours that people have are the same. "
      "Where advice lends nothing (eta 0) hours do not rise either, as more referrals are "
      "spared then. Clause c is contrary since an urgent brick that waited for the shell goes"
      " before what was taken up meanwhile: right help came 2.7 days later under the duty "
      "before, and comes 2.8 days sooner now, because lent skill makes the first worker the "
      "right one.";
  return row;
}

}  // namespace samenspel::patterns
