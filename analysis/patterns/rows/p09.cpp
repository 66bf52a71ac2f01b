// P9: narrow teams need more outside expertise.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

double outside(const Seen& seen) { return seen("outside_per_100_starts"); }

Clause more_than(std::string_view id, std::string_view claim, std::string_view than) {
  return clause_of({.id = id,
                    .claim = claim,
                    .statistic = "questions outside the own team and referrals per 100 starts",
                    .unit = "share",
                    .from = than,
                    .to = "patterns/p09_narrow",
                    .direction = Direction::higher,
                    .delta = relative_delta,
                    .scale = Scale::relative,
                    .value = outside});
}

}  // namespace

Pattern narrow_teams() {
  Pattern row;
  row.id = "P9";
  row.kind = Kind::emergent;
  row.title = "Narrow teams need more outside expertise";
  row.source = "S2";
  row.horizon = {.warm_up_years = 6, .years = 4, .replications = 16};
  row.clauses = {
      more_than("P9 a", "more than broad teams", "patterns/p09_broad"),
      more_than("P9 b", "more than T-shaped teams of several kinds", "patterns/p09_t_shaped")};
  Clause fewer = more_than("P9 r", "fewer than T-shaped teams of several kinds",
                           "patterns/reversals/p09_t_shaped");
  fewer.to = "patterns/reversals/p09_narrow";
  fewer.direction = Direction::lower;
  row.reversal = {"needs that lie mostly in the field of the narrow team", {fewer}};
  row.mechanism = {"people differ in what they know",
                   {"disciplines.family_worker_parenting.legs.family_parenting=0.42",
                    "disciplines.family_worker_parenting.legs.safety=0.42",
                    "disciplines.family_worker_youth.legs.behaviour=0.42",
                    "disciplines.family_worker_youth.legs.mood_anxiety=0.42",
                    "disciplines.family_worker_disability.legs.mild_intellectual_disability=0.42",
                    "disciplines.family_worker_disability.legs.autism_contact=0.42",
                    "disciplines.all_round_worker.bar=0.42"}};
  row.remarks =
      "Equal posts, and equal skill summed over the domains of one worker: narrow is one "
      "T-shaped discipline (youth), broad a bar without legs, T-shaped the three kinds of "
      "Utrecht. Clause a is contrary: a third of the bricks lie in the narrow team's two "
      "legs, and what a leg adds there (0.58 for 0.42) is worth more than what a somewhat "
      "higher bar adds everywhere (0.456), with harder needs too; with easy needs (median "
      "0.2) the two ask alike. Teams that are broad because many disciplines sit in them ask "
      "least of all: Nieuwegein, P7 e to h. So depth of several kinds helps, not breadth of "
      "one person.";
  return row;
}

}  // namespace samenspel::patterns
