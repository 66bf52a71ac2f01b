// P4: learning by consulting.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

constexpr int years = 5;
constexpr std::string_view consulting = "patterns/p04_consult";
constexpr std::string_view referring = "patterns/p04_referral";
constexpr std::string_view whom = "families at the neighbourhood teams";

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
                    .population = whom,
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
                 .population = whom,
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
                 .population = whom,
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
      "ask: bricks that look beyond them. Bricks and clarifications are those of the "
      "neighbourhood teams, of whom S4 says that they learn; those of specialists were "
      "counted too before. Forgetting was mended after a look: skill faded while it was in "
      "use; now it fades from the last use on, and the shares of learning were set anew on "
      "the targets of Utrecht, from which they had moved. With the shares as they were, 6 "
      "replications showed clauses a and b, but families waited two weeks for a BASEcamp. "
      "Clause a is contrary because two things happen in its bins: at difficulties below 0.6 "
      "consults per brick fall; above they rise, as workers who know more can do with words "
      "what they had to refer or ask somebody to lay before. Its smallest difference, a point "
      "a year, is more than a point of a share over the window, as in other rows; it was "
      "fixed so before the first run and stays.";
  return row;
}

}  // namespace samenspel::patterns
