// P14: double payment at the transition.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

constexpr std::string_view whom = "whole city, in the year of the transition";

double backlog(const Seen& seen) {
  return seen.week_mean("waiting", "neighbourhood", 0) + seen.week_mean("waiting", "basecamp", 0);
}
double without_help(const Seen& seen) { return seen.week_mean("unmet", "", 0); }
double spending(const Seen& seen) { return seen("cost_total_eur"); }

Clause relative(std::string_view id, std::string_view claim, std::string_view statistic,
                Statistic value) {
  return {.id = id,
          .claim = claim,
          .statistic = statistic,
          .population = whom,
          .unit = "share",
          .from = "patterns/p14_double",
          .to = "transition_2015",
          .value = value,
          .test = TestKind::superiority,
          .direction = Direction::higher,
          .delta = relative_delta,
          .scale = Scale::relative};
}

}  // namespace

Pattern double_payment() {
  Pattern row;
  row.id = "P14";
  row.kind = Kind::history;
  row.title = "Double payment at the transition";
  row.source = "S4";
  row.horizon = {.warm_up_years = 6, .years = 2, .replications = 12, .weekly = true};
  Clause price =
      relative("P14 c", "double payment has its price", "cost of all layers, two years", spending);
  price.direction = Direction::lower;
  price.delta = 0.001;
  row.clauses = {relative("P14 a", "without: a larger backlog in the first year",
                          "families on the lists of teams and BASEcamps", backlog),
                 relative("P14 b", "without: more families whose help is interrupted",
                          "families with a recognised need and no help", without_help),
                 price};
  row.mechanism = {"the old organisations keep their people for half a year", {}};
  return row;
}

}  // namespace samenspel::patterns
