// P8: informal ties are personal.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

double through_contacts(const Seen& seen) {
  const double contacts = seen("consults_asked", "contacts");
  return contacts / (contacts + seen("consults_asked", "expert_team"));
}
double answer_days(const Seen& seen) { return seen("awaited_answer_days"); }

Clause doubled(std::string_view id, std::string_view claim, std::string_view statistic,
               std::string_view unit, Statistic value, Direction direction, double delta) {
  return clause_of({.id = id,
                    .claim = claim,
                    .statistic = statistic,
                    .unit = unit,
                    .from = "patterns/p08_usual",
                    .to = "patterns/p08_doubled",
                    .direction = direction,
                    .delta = delta,
                    .value = value});
}

}  // namespace

Pattern informal_ties_personal() {
  Pattern row;
  row.id = "P8";
  row.kind = Kind::emergent;
  row.title = "Informal ties are personal";
  row.source = "S2";
  row.horizon = {.warm_up_years = 4, .years = 8, .replications = 20};
  row.clauses = {
      doubled("P8 a", "fewer questions go through ties",
              "share of consults outside the team that go to people one knows, years 3 to 10", "1",
              through_contacts, Direction::lower, share_delta),
      doubled("P8 b", "answers take longer",
              "days from question to answer, of consults outside the team, years 3 to 10", "day",
              answer_days, Direction::higher, 0.5)};
  Clause same = row.clauses.front();
  same.id = "P8 r";
  same.claim = "turnover makes no difference";
  same.from = "patterns/reversals/p08_usual";
  same.to = "patterns/reversals/p08_doubled";
  same.test = TestKind::equivalence;
  row.reversal = {"ties that fade within weeks", {same}};
  row.mechanism = {"ties grow with contact", {"expertise.ties.growth=0"}};
  row.remarks =
      "In Haarlem's own scenario people in the house answer nearly everything, and they are "
      "known to whoever works there; so here there are none, and an acquaintance is made at "
      "the expert team's table. Turnover is the same from the first day of the run, four "
      "years before measuring starts. Clause b looked at all consults first, four in ten of "
      "which a colleague answers at once; like clause a it now looks at those that leave the "
      "team. A usual turnover was 12% a year, below what N14 says (15% in the teams, 18% "
      "among specialists, as in the rows about people); it was set to that after clause b had "
      "been seen at +0.4 days, contrary. It stayed contrary, because a tie left with who has "
      "it and not with whom it is with: two specialists who were replaced were known as "
      "before. S2 says that such ties vanish when the professional leaves, whoever of the two "
      "that is (decision 40).";
  return row;
}

}  // namespace samenspel::patterns
