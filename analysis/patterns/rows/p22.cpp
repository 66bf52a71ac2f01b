// P22: one front door.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {

namespace {

double passed_on(const Seen& seen) { return seen("passed_on_across") / seen("asked_across"); }
double told_again(const Seen& seen) { return seen("handed_over_across") / seen("asked_across"); }
double passed_on_of_all(const Seen& seen) { return seen("passed_on") / seen("asked"); }

Clause door_clause(std::string_view id, std::string_view claim, std::string_view statistic,
                   Statistic value, double delta) {
  return Clause{.id = id,
                .claim = claim,
                .statistic = statistic,
                .population = "families with needs in both halves",
                .unit = "1",
                .from = "patterns/p22_two_doors",
                .to = "one_front_door",
                .value = value,
                .test = TestKind::superiority,
                .direction = Direction::lower,
                .delta = delta};
}

}  // namespace

Pattern one_front_door() {
  Pattern row;
  row.id = "P22";
  row.kind = Kind::emergent;
  row.title = "One front door";
  row.source = "S4";
  row.horizon = {.warm_up_years = 4, .years = 2, .replications = 12};
  row.clauses = {
      door_clause("P22 a", "fewer wrong doors", "requests that a first team passes on, per request",
                  passed_on, share_delta),
      door_clause("P22 b", "the story is told less often", "hand-overs per request", told_again,
                  0.05)};
  Clause vanishes = door_clause("P22 r", "the number of doors makes no difference",
                                "requests that a first team passes on, per request",
                                passed_on_of_all, share_delta);
  vanishes.population = "all who ask, of both halves";
  vanishes.from = "patterns/reversals/p22_two_doors";
  vanishes.to = "patterns/reversals/p22_one_door";
  vanishes.test = TestKind::equivalence;
  row.reversal = {"no needs in both halves, and everybody knows which door is theirs", {vanishes}};
  row.mechanism = {"needs in both halves, and doors that families confuse", {"needs.other_half=0"}};
  row.remarks =
      "First counted over all who ask, because the run did not single out the families that "
      "the row is about. Among those families 8 in 100 requests are passed on by a first team "
      "with two doors and 6 with one, since whoever asks on at the one door needs hours and "
      "errs like others; another quarter is handed over to specialists, whatever the doors. "
      "Clause b is contrary: it was fixed at five hand-overs fewer in 100 requests, more than "
      "half of what two doors cause in all. In both cities workers of the other half join for what "
      "is "
      "theirs before anybody takes over, so that the story is seldom told again. Tried: "
      "asking on at the one door, as in the text, brings hidden needs to light, and more of "
      "what belongs to the other half is known. The reversal has no such families and counts "
      "all.";
  return row;
}

}  // namespace samenspel::patterns
