// P17: work pleasure feeds itself.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

/// Years 2 to 10, neighbourhood teams and BASEcamps alike.
double satisfaction(const Seen& seen) {
  return (seen.year_mean("satisfaction", "neighbourhood", 1, 10) +
          seen.year_mean("satisfaction", "basecamp", 1, 10)) /
         2;
}

double leavers(const Seen& seen) {
  return (seen.year_mean("turnover_by_year", "neighbourhood", 1, 10) +
          seen.year_mean("turnover_by_year", "basecamp", 1, 10)) /
         200;
}

Clause pleasure(std::string_view id, std::string_view from, std::string_view to) {
  return {.id = id,
          .claim = "satisfaction is higher",
          .statistic = "mean satisfaction, years 2 to 10",
          .population = "workers of neighbourhood teams and BASEcamps",
          .unit = "1",
          .from = from,
          .to = to,
          .value = satisfaction,
          .test = TestKind::superiority,
          .direction = Direction::higher,
          .delta = share_delta};
}

}  // namespace

Pattern work_pleasure() {
  constexpr std::string_view off = "patterns/p17_off", on = "patterns/p17_on";
  Pattern row;
  row.id = "P17";
  row.kind = Kind::emergent;
  row.title = "Work pleasure feeds itself";
  row.source = "S1";
  row.horizon = {.warm_up_years = 2, .years = 10, .replications = 12};
  Clause stay = pleasure("P17 b", off, on);
  stay.claim = "more people stay";
  stay.statistic = "leavers a year per worker, years 2 to 10";
  stay.unit = "1/year";
  stay.value = leavers;
  stay.direction = Direction::lower;
  Clause felt = pleasure("P17 c", off, on);
  felt.claim = "families feel it";
  felt.statistic = "H1, requests of the measured years but the last";
  felt.population = "all who ask";
  felt.unit = "day";
  felt.value = days_to_right_help;
  felt.direction = Direction::lower;
  felt.delta = h1_delta;
  row.clauses = {pleasure("P17 a", off, on), stay, felt};
  Clause vanishes = pleasure("P17 r", "patterns/reversals/p17_off", "patterns/reversals/p17_on");
  vanishes.claim = "satisfaction does not move";
  vanishes.test = TestKind::equivalence;
  row.reversal = {
      "people who take the work as it is: neither company nor paper moves them, and a list hardly",
      {vanishes}};
  row.mechanism = {"satisfaction follows the work", {"staff.satisfaction.half_life_months=0"}};
  row.remarks =
      "Paper takes 0.36 of the hours where it is off and 0.28 where it is on, so a part of clause "
      "c "
      "is hours and not pleasure. A first reversal was run, came out contrary and was replaced.";
  return row;
}

}  // namespace samenspel::patterns
