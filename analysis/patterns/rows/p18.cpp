// P18: kitchens with windows.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

#include <cmath>

namespace samenspel::patterns {
namespace {

constexpr std::size_t first_year = 0, last_year = 9;

double mean(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

double change(const Seen& seen) {
  return mean(seen.in_year("h1_by_area", last_year)) - mean(seen.in_year("h1_by_area", first_year));
}

double spread(const Seen& seen) {
  const std::vector<double> days = seen.in_year("h1_by_area", last_year);
  const double middle = mean(days);
  double squares = 0;
  for (const double one : days) squares += (one - middle) * (one - middle);
  return std::sqrt(squares / static_cast<double>(days.size() - 1));
}

Clause change_of(std::string_view id, std::string_view from, std::string_view to) {
  return {.id = id,
          .claim = "the mean improves more than by random copying",
          .statistic = "H1, mean over areas, year 10 less year 1",
          .population = "all who ask, teams with agreements of their own",
          .unit = "day",
          .from = from,
          .to = to,
          .value = change,
          .test = TestKind::superiority,
          .direction = Direction::lower,
          .delta = h1_delta};
}

}  // namespace

Pattern open_kitchens() {
  Pattern row;
  row.id = "P18";
  row.kind = Kind::emergent;
  row.title = "Kitchens with windows";
  row.source = "S3";
  row.horizon = {.warm_up_years = 4, .years = 11, .replications = 40};
  Clause alike = change_of("P18 b", "patterns/p18_off", "patterns/p18_best");
  alike.claim = "teams grow alike";
  alike.statistic = "standard deviation of H1 over areas, year 10";
  alike.value = spread;
  row.clauses = {change_of("P18 a", "patterns/p18_random", "patterns/p18_best"), alike};
  Clause vanishes =
      change_of("P18 r", "patterns/reversals/p18_random", "patterns/reversals/p18_best");
  vanishes.claim = "whom to copy makes no difference";
  vanishes.test = TestKind::equivalence;
  row.reversal = {"teams that start nearly alike", {vanishes}};
  row.mechanism = {"teams take over what works", {"expertise.network_intelligence.copies=none"}};
  row.remarks =
      "N was raised from 12 to 40 after a pilot of 3 replications had been seen; clauses "
      "and smallest differences stayed. Teams copied from the first day of the run before, "
      "so that much of what there is to gain had been gained in the four years before the "
      "first that is looked at (-4.0 days, undecided); now they register all along and "
      "begin to copy with the first measured year. How they begin is the same in all three "
      "cities. What random copying brings differs much between replications: one team's "
      "agreements may spread to all, good or bad.";
  return row;
}

}  // namespace samenspel::patterns
