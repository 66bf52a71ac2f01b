// P19: near or expert.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

constexpr std::string_view referring = "patterns/p19_referral";
constexpr std::string_view consulting = "patterns/p19_consult";
constexpr int last = 4;  // the fifth year; those who ask in it are followed for two more
constexpr int years = 7;

/// Of those who ask in a year; a year in which none does helps none in the city.
double share_in_city(const Seen& seen, int year) {
  return seen.of_year("near_needs", year) > 0 ? seen.of_year("near_helped_in_city", year) : 0;
}

double rise_in_city(const Seen& seen) { return share_in_city(seen, last) - share_in_city(seen, 0); }

/// Bricks of rare expertise whose help has ended.
double cases_a_year(const Seen& seen) {
  return (seen("bricks_laid", "rare_expertise") + seen("bricks_left", "rare_expertise")) / years;
}

Clause more_in_city(std::string_view id, std::string_view from, std::string_view to) {
  return clause_of({.id = id,
                    .claim = "more are helped in the city",
                    .statistic = "share of needs of rare expertise helped in the city, year 5 "
                                 "less year 1, by the year of asking",
                    .unit = "1",
                    .from = from,
                    .to = to,
                    .direction = Direction::higher,
                    .delta = 0.05,
                    .population = "families who choose nearness",
                    .value = rise_in_city});
}

}  // namespace

Pattern near_or_expert() {
  Pattern row;
  row.id = "P19";
  row.kind = Kind::emergent;
  row.title = "Near or expert";
  row.source = "S4";
  row.horizon = {.warm_up_years = 4, .years = years, .replications = 80};
  row.clauses = {more_in_city("P19 a", referring, consulting),
                 clause_of({.id = "P19 b",
                            .claim = "cases a year",
                            .statistic = "needs of rare expertise a year whose help has ended",
                            .unit = "1/year",
                            .to = consulting,
                            .test = TestKind::reported,
                            .value = cases_a_year})};
  Clause same =
      more_in_city("P19 r", "patterns/reversals/p19_referral", "patterns/reversals/p19_consult");
  same.claim = "no more are helped in the city";
  same.test = TestKind::equivalence;
  row.reversal = {"rare questions that are nearly all too hard for anybody but the expert", {same}};
  row.mechanism = {"a module is made after the first questions",
                   {"expertise.team_learning.modules_after=1000"}};
  row.remarks =
      "Advice alone adds some seven points from the first year on; what rises after the first "
      "cases "
      "is what the module adds. N was set to 80 after one replication had been timed and looked "
      "at; "
      "clauses and smallest differences stayed.";
  return row;
}

}  // namespace samenspel::patterns
