// P7: formal expertise lies idle when people know each other.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

constexpr Horizon runs{.warm_up_years = 4, .years = 4, .replications = 16};

double haarlem(const Seen& seen) { return seen("question_share", "expert_team"); }
double de_fryske_marren(const Seen& seen) {
  return seen("question_share", "expert_team") + seen("question_share", "advice_pool");
}
double pool_share(const Seen& seen) { return seen("question_share", "pool"); }
/// Inhabitants of the municipalities that contract the experts of the pool together, over those of
/// Oss (N35 N41).
constexpr double region = 3.06;
double pool_a_year(const Seen& seen) {
  return region * seen("consults_asked", "pool") / runs.years;
}
double outside(const Seen& seen) { return seen("outside_per_100_starts"); }

Clause formal(std::string_view id, std::string_view claim, std::string_view city, double share,
              Statistic value) {
  return clause_of({.id = id,
                    .claim = claim,
                    .statistic = "share of questions that take the formal route",
                    .unit = "1",
                    .to = city,
                    .bound = share,
                    .value = value});
}

Clause fewer_in_nieuwegein(std::string_view id, std::string_view claim, std::string_view than) {
  return clause_of({.id = id,
                    .claim = claim,
                    .statistic = "questions outside the own team and referrals per 100 starts",
                    .unit = "1",
                    .from = than,
                    .to = "nieuwegein",
                    .delta = 1,
                    .value = outside});
}

}  // namespace

Pattern formal_expertise_idle() {
  Pattern row;
  row.id = "P7";
  row.kind = Kind::emergent;
  row.title = "Formal expertise lies idle when people know each other";
  row.source = "S2";
  row.horizon = runs;
  row.clauses = {formal("P7 a", "Haarlem: less than half", "haarlem", 0.5, haarlem),
                 formal("P7 b", "De Fryske Marren: less than a quarter", "de_fryske_marren", 0.25,
                        de_fryske_marren),
                 formal("P7 c", "Den Bosch: less than a tenth", "den_bosch", 0.1, pool_share),
                 clause_of({.id = "P7 d",
                            .claim = "Oss's region: 10 to 60 consults a year",
                            .statistic = "consults of the pool a year, times the inhabitants of "
                                         "the region that has it over those of Oss",
                            .unit = "1/year",
                            .to = "oss",
                            .test = TestKind::equivalence,
                            .delta = 25,
                            .bound = 35,
                            .population = "all families, for ten municipalities",
                            .value = pool_a_year}),
                 fewer_in_nieuwegein("P7 e", "Nieuwegein asks outside less than Oss", "oss"),
                 fewer_in_nieuwegein("P7 f", "and less than Haarlem", "haarlem"),
                 fewer_in_nieuwegein("P7 g", "and less than De Fryske Marren", "de_fryske_marren"),
                 fewer_in_nieuwegein("P7 h", "and less than Den Bosch", "den_bosch")};
  Clause busy = formal("P7 r", "more than half", "patterns/reversals/p07_haarlem", 0.5, haarlem);
  busy.direction = Direction::higher;
  row.reversal = {"nobody in the house whom one knows", {busy}};
  row.mechanism = {"people in the house, whom one asks without delay",
                   {"expertise.routes.embedded.delay_days=365"}};
  row.remarks =
      "That Den Bosch prefers people in the house to a pool of people to be found follows "
      "from clause c. The cities differ in size, so e to h compare rates, not families. The "
      "twenty consults of S2 are those of the region that has the pool, and clause d counted "
      "Oss alone; that was known for two fits and left as fixed, although the statistic is "
      "not what the text says. It now counts what the region would ask when all of it asks as "
      "Oss does. The region is that of the ten municipalities for which Oss contracts "
      "providers since January 2015 (N41), when the pool began: 3.06 times the inhabitants of "
      "Oss (N35). The change was made after 8.6 had been seen for Oss alone, contrary; with "
      "what its scenario has taken from its text since then, Oss alone asks 11.4 times, and "
      "the clause would hold as it was. The text calls the region Brabant Noordoost; if the "
      "larger one of that name is meant, 6.6 times Oss, they would ask 75 times, more than "
      "sixty. The row hangs on the people in the house: without them most questions take the "
      "formal route.";
  return row;
}

}  // namespace samenspel::patterns
