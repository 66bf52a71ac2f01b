// P13: expertise by neighbourhood profile.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {

Pattern expertise_by_profile() {
  const auto h1 = [](std::string_view id, std::string_view from, std::string_view to) {
    return Clause{.id = id,
                  .claim = "right help comes sooner",
                  .statistic = "H1, requests of the measured years but the last",
                  .population = "all who ask, 18 neighbourhoods of three kinds",
                  .unit = "day",
                  .from = from,
                  .to = to,
                  .value = days_to_right_help,
                  .test = TestKind::superiority,
                  .direction = Direction::lower,
                  .delta = h1_delta};
  };
  Pattern row;
  row.id = "P13";
  row.kind = Kind::emergent;
  row.title = "Expertise by neighbourhood profile";
  row.source = "S4";
  row.horizon = {.warm_up_years = 6, .years = 4, .replications = 24};
  row.clauses = {h1("P13 a", "patterns/p13_evenly", "patterns/p13_by_profile")};
  Clause vanishes =
      h1("P13 r", "patterns/reversals/p13_evenly", "patterns/reversals/p13_by_profile");
  vanishes.claim = "placing by profile makes no difference";
  vanishes.test = TestKind::equivalence;
  row.reversal = {"easier needs, most of them within reach of every family worker", {vanishes}};
  row.mechanism = {"T-shaped skill: a bar and deeper legs",
                   {"disciplines.family_worker_parenting.legs.family_parenting=0.42",
                    "disciplines.family_worker_parenting.legs.safety=0.42",
                    "disciplines.family_worker_youth.legs.behaviour=0.42",
                    "disciplines.family_worker_youth.legs.mood_anxiety=0.42",
                    "disciplines.family_worker_disability.legs.mild_intellectual_disability=0.42",
                    "disciplines.family_worker_disability.legs.autism_contact=0.42"}};
  row.remarks =
      "Choosing workers by who has time was tried for a reversal: the gain is larger then, because "
      "a "
      "worker who happens to be free is more often the right one.";
  return row;
}

}  // namespace samenspel::patterns
