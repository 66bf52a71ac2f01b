// P15: prevention pays late.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

constexpr std::string_view whom = "whole city";
constexpr int late = 8;  ///< year, from 0

template <int year>
double requests(const Seen& seen) {
  return seen.week_mean("requests", "", year);
}
double specialist_list_at_first(const Seen& seen) {
  return seen.week_mean("waiting", "basecamp", 0);
}
double spending(const Seen& seen) { return seen("cost_total_eur"); }

Clause relative(std::string_view id, std::string_view claim, std::string_view statistic,
                Statistic value, TestKind test, Direction direction, double delta) {
  return {.id = id,
          .claim = claim,
          .statistic = statistic,
          .population = whom,
          .unit = "share",
          .from = "utrecht",
          .to = "prevention",
          .value = value,
          .test = test,
          .direction = direction,
          .delta = delta,
          .scale = Scale::relative};
}

}  // namespace

Pattern prevention_pays_late() {
  Pattern row;
  row.id = "P15";
  row.kind = Kind::emergent;
  row.title = "Prevention pays late";
  row.source = "S0 S4";
  row.horizon = {.warm_up_years = 6, .years = 10, .replications = 12, .weekly = true};
  row.clauses = {
      relative("P15 a", "as many requests in the first year", "requests a week, first year",
               requests<0>, TestKind::equivalence, Direction::lower, 0.02),
      relative("P15 b", "waits are not shorter in the first year",
               "families on the lists of BASEcamps, first year", specialist_list_at_first,
               TestKind::non_inferiority, Direction::higher, relative_delta),
      relative("P15 c", "fewer requests later", "requests a week, ninth year", requests<late>,
               TestKind::superiority, Direction::lower, 0.01),
      relative("P15 d", "what it costs, ten years together", "cost of all layers and prevention",
               spending, TestKind::reported, Direction::lower, 0)};
  Clause vanishes = relative("P15 r", "as many requests later", "requests a week, ninth year",
                             requests<late>, TestKind::equivalence, Direction::lower, 0.01);
  vanishes.to = "patterns/reversals/p15_weak_prevention";
  row.reversal = {"prevention with a tenth of the effect", {vanishes}};
  row.mechanism = {"prevention that comes slowly", {"social_base.prevention_months=0"}};
  row.remarks =
      "How much prevention can take away is an estimate; whether it breaks even hangs on "
      "it, and clause d only tells.";
  return row;
}

}  // namespace samenspel::patterns
