// P16: trust comes first.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

constexpr std::string_view whom = "families with a mean trust of 0.3, whole city";

/// Of the bricks of trauma that are recognised and come to an end of help, the share that was never
/// laid.
double trauma_left(const Seen& seen) {
  const double left = seen("bricks_left", "trauma");
  return left / (left + seen("bricks_laid", "trauma"));
}

Clause planned(std::string_view id, std::string_view claim, std::string_view from,
               std::string_view to) {
  return {.id = id,
          .claim = claim,
          .statistic = "share of planned endings among those who are helped to the end or drop out",
          .population = whom,
          .unit = "1",
          .from = from,
          .to = to,
          .value = planned_share,
          .test = TestKind::superiority,
          .direction = Direction::lower,
          .delta = share_delta};
}

Clause relative(std::string_view id, std::string_view claim, std::string_view statistic,
                Statistic value, Direction direction) {
  return {.id = id,
          .claim = claim,
          .statistic = statistic,
          .population = whom,
          .unit = "share",
          .from = "patterns/p16_no_hand_over",
          .to = "patterns/p16_two_hand_overs",
          .value = value,
          .test = TestKind::superiority,
          .direction = direction,
          .delta = relative_delta,
          .scale = Scale::relative};
}

}  // namespace

Pattern trust_comes_first() {
  Pattern row;
  row.id = "P16";
  row.kind = Kind::emergent;
  row.title = "Trust comes first";
  row.source = "S1";
  row.horizon = {.warm_up_years = 6, .years = 3, .replications = 16};
  row.clauses = {
      planned("P16 a", "one new face a year: fewer planned endings", "patterns/p16_no_hand_over",
              "patterns/p16_one_hand_over"),
      planned("P16 b", "a second new face a year: fewer still", "patterns/p16_one_hand_over",
              "patterns/p16_two_hand_overs"),
      relative("P16 c", "two new faces a year: more hours per planned ending",
               "cost of direct hours per planned ending", direct_cost_per_planned_ending,
               Direction::higher),
      relative("P16 d", "two new faces a year: more bricks that need trust are never laid",
               "share of recognised bricks of trauma that are left at the end of help", trauma_left,
               Direction::higher)};
  Clause vanishes =
      planned("P16 r", "a second new face a year makes no difference",
              "patterns/reversals/p16_one_hand_over", "patterns/reversals/p16_two_hand_overs");
  vanishes.test = TestKind::equivalence;
  row.reversal = {"a new face costs a twentieth of trust, which then grows back fast", {vanishes}};
  row.mechanism = {"trust is lost to a new face, and the story is told again",
                   {"help.trust_kept_at_hand_over=1", "help.retelling_hours=0"}};
  row.remarks =
      "Hand-overs are imposed by replacing all family workers on a day (staffing keys only), "
      "whatever "
      "the family's need. Clause d first counted the bricks of trauma that are laid, and was "
      "contrary: "
      "they rise with hand-overs, because each new worker clarifies anew and finds more of what "
      "was "
      "hidden; so it looks at what is recognised.";
  return row;
}

}  // namespace samenspel::patterns
