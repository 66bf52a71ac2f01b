// P26: a digital platform.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

double trust_at_end(const Seen& seen) { return seen("trust_at_end"); }
double tie_in_the_last_year(const Seen& seen) { return seen.of_year("tie_mean", 5); }

Clause compared(std::string_view id, std::string_view claim, std::string_view statistic,
                std::string_view unit, Statistic value, TestKind test, double delta) {
  return clause_of({.id = id,
                    .claim = claim,
                    .statistic = statistic,
                    .unit = unit,
                    .from = "patterns/p26_without",
                    .to = "utrecht_digital_platform",
                    .test = test,
                    .delta = delta,
                    .value = value});
}

}  // namespace

Pattern digital_platform() {
  Pattern row;
  row.id = "P26";
  row.kind = Kind::emergent;
  row.title = "Digital platform";
  row.source = "S2";
  row.horizon = {.warm_up_years = 4, .years = 6, .replications = 16};
  row.clauses = {compared("P26 a", "fewer referrals", "referrals per request", "share",
                          hand_overs_per_request, TestKind::superiority, relative_delta),
                 compared("P26 b", "no gain in trust", "mean trust at the end of help", "1",
                          trust_at_end, TestKind::non_inferiority, share_delta),
                 compared("P26 c", "no gain in ties", "mean tie after ten years", "1",
                          tie_in_the_last_year, TestKind::non_inferiority, share_delta)};
  row.clauses[0].scale = Scale::relative;
  Clause same = row.clauses.front();
  same.id = "P26 r";
  same.claim = "as many referrals";
  same.from = "patterns/reversals/p26_without";
  same.to = "patterns/reversals/p26_platform";
  same.test = TestKind::equivalence;
  row.reversal = {"people who take no road of more than three days", {same}};
  row.mechanism = {"advice lends skill", {"expertise.consult.eta=0"}};
  row.remarks =
      "Beside it the same city without a platform, where institutions are asked one by one. "
      "Clauses b and c ask whether there is a gain, so they hold where the difference stays below "
      "the least that matters, whatever lies on the other side. They asked for no difference "
      "either way first, and c was undecided then: ties come out lower, since who is asked "
      "on the platform is not met, and of ties that are lost the row says nothing.";
  return row;
}

}  // namespace samenspel::patterns
