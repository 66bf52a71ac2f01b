// A row that waits for families who choose between near and expert.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
std::vector<Pattern> waiting_for_people() {
  return {
      waiting("P19", Kind::emergent, "Near or expert", "S4",
              "the share of a rare domain that is helped in the city, by year",
              {{"P19 a", "more are helped in the city",
                "share of needs of rare expertise helped in the city, year 5 less year 1", "1",
                "patterns/p19_referral", "patterns/p19_consult", TestKind::superiority,
                Direction::higher, 0.05, Scale::absolute, 1, 0, "families who choose nearness"},
               {"P19 b", "cases a year", "needs of rare expertise a year", "1/year", "",
                "patterns/p19_consult", TestKind::reported}}),
  };
}

}  // namespace samenspel::patterns
