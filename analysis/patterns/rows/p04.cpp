// P4: learning by consulting.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

constexpr int years = 5;
constexpr std::string_view consulting = "patterns/p04_consult";
constexpr std::string_view referring = "patterns/p04_referral";

/// The mean over four bins of difficulty, from 0.4 to 0.8, each with the same weight in every year.
double over_bins(const Seen& seen, std::string_view output, int year) {
  double sum = 0;
  for (const char* bin : {"0.4", "0.5", "0.6", "0.7"}) sum += seen.of_year(output, year, bin);
  return sum / 4;
}

/// Least squares over the years.
double slope(const Seen& seen, std::string_view output) {
  double above = 0, below = 0;
  for (int year = 0; year < years; ++year) {
    const double from_middle = year - (years - 1) / 2.0;
    above += from_middle * over_bins(seen, output, year);
    below += from_middle * from_middle;
  }
  return above / below;
}

double consults_slope(const Seen& seen) { return slope(seen, "consults_per_brick_met"); }
double beyond_slope(const Seen& seen) { return slope(seen, "beyond_per_brick_met"); }
double found_later_less_sooner(const Seen& seen) {
  return seen.of_year("hidden_found_share", years - 1) - seen.of_year("hidden_found_share", 0);
}

Clause fewer_consults(std::string_view id, std::string_view to) {
  return clause_of({.id = id,
                    .claim = "fewer consults per brick met, at equal difficulty",
                    .statistic = "slope over five years of consults per brick met, mean of four "
                                 "bins of difficulty from 0.4 to 0.8",
                    .unit = "1/year",
                    .to = to,
                    .delta = 0.01,
                    .value = consults_slope});
}

}  // namespace

Pattern learning_by_consulting() {
  Pattern row;
  row.id = "P4";
  row.kind = Kind::emergent;
  row.title = "Learning by consulting";
  row.source = "S4";
  row.horizon = {.warm_up_years = 6, .years = years, .replications = 20};
  row.clauses = {
      fewer_consults("P4 a", consulting),
      clause_of({.id = "P4 b",
                 .claim = "hidden bricks are recognised sooner",
                 .statistic = "share of hidden bricks that clarification finds, year 5 less year 1",
                 .unit = "1",
                 .to = consulting,
                 .direction = Direction::higher,
                 .delta = share_delta,
                 .value = found_later_less_sooner}),
      clause_of({.id = "P4 c",
                 .claim = "under referral first less than half of it is learned",
                 .statistic = "slope over five years of bricks that look beyond the worker per "
                              "brick met, the same bins; a half of the first is taken off",
                 .unit = "1/year",
                 .from = consulting,
                 .to = referring,
                 .direction = Direction::higher,
                 .delta = 0.001,
                 .factor = 0.5,
                 .value = beyond_slope})};
  Clause found = row.clauses[1];
  found.id = "P4 r";
  found.claim = "hidden bricks are recognised no sooner";
  found.to = "patterns/reversals/p04_consult";
  found.test = TestKind::equivalence;
  row.reversal = {"people who leave within a year or so", {found}};
  row.mechanism = {"skill that is gained",
                   {"expertise.learning.by_consult=0", "expertise.learning.by_join=0",
                    "expertise.learning.by_doing=0"}};
  row.remarks =
      "Under referral first nobody consults, so clause c looks at what would make a worker "
      "ask: bricks that look beyond them. People learn, and clause a is contrary because they"
      " learn little: mean skill over persons and domains rises by 0.012 in five years and "
      "stops there, as a worker asks some five times a year, a consult closes a twentieth of "
      "the gap and half of it is gone in 11 months. Tried: thrice the learning per consult "
      "and visit, -0.005 a year still, more in the first year and flat from then on; a "
      "half-life of five years, -0.011.";
  return row;
}

}  // namespace samenspel::patterns
