// P10: triage with few hours.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

constexpr std::string_view city = "patterns/p10_triage";

double sharpened(const Seen& seen) {
  return seen("sharpened", "pool") / seen("consults_asked", "pool");
}
double third_year_over_first(const Seen& seen) {
  return seen.of_year("outside_per_100_by_year", 2) / seen.of_year("outside_per_100_by_year", 0);
}
double most_attendance(const Seen& seen) { return seen("attendance_most_hours"); }

}  // namespace

Pattern triage_with_few_hours() {
  Pattern row;
  row.id = "P10";
  row.kind = Kind::emergent;
  row.title = "Triage with few hours";
  row.source = "S2";
  row.horizon = {.warm_up_years = 6, .years = 3, .replications = 16};
  row.clauses = {
      clause_of({.id = "P10 a",
                 .claim = "sharpening alone answers some",
                 .statistic = "share of questions to the pool that are answered so",
                 .unit = "1",
                 .to = city,
                 .direction = Direction::higher,
                 .bound = 0.05,
                 .value = sharpened}),
      clause_of({.id = "P10 b",
                 .claim = "teams solve more themselves",
                 .statistic = "questions outside the own team and referrals per 100 starts, year 3 "
                              "over year 1",
                 .unit = "1",
                 .to = city,
                 .bound = 1 - relative_delta,
                 .value = third_year_over_first}),
      clause_of({.id = "P10 c",
                 .claim = "paid attendance stays below the cap (m)",
                 .statistic = "most hours paid to one expert in a month",
                 .unit = "hour/month",
                 .to = city,
                 .bound = 4.0001,
                 .value = most_attendance})};
  Clause none = row.clauses.front();
  none.id = "P10 r";
  none.claim = "sharpening answers hardly any";
  none.to = "patterns/reversals/p10_triage";
  none.direction = Direction::lower;
  row.reversal = {"people who see rightly how hard a brick is", {none}};
  row.mechanism = {"a sharpened question, and learning",
                   {"expertise.routes.pool.sharpens=false", "expertise.learning.by_consult=0",
                    "expertise.learning.by_join=0", "expertise.learning.by_doing=0"}};
  row.remarks =
      "Clause c follows from one rule and validates nothing. Clause b asks for what S2 calls "
      "the goal of many years: that teams learn by asking the pool. What is gained halves in "
      "eleven months (E22) once it is out of use, so that learning is in balance soon and "
      "year 3 differs little from year 1. Tried: thrice the learning by consult, undecided with "
      "16 replications; "
      "learning from the question that the triage worker sharpens, which the text names and "
      "the model lacked (it stays, and nothing shows of it). Ten hours a week are few for "
      "teams of the size of Utrecht's, a question to the pool takes weeks; the text does not "
      "say how many teams the region has.";
  return row;
}

}  // namespace samenspel::patterns
