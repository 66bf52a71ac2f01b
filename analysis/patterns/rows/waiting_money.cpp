// Rows that wait for the adult half, or for other mechanisms beside ways of paying.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

constexpr std::string_view adults = "the adult half";

}  // namespace

std::vector<Pattern> waiting_for_money() {
  return {
      waiting("P1", Kind::history, "The pilot works", "S1 S3",
              "arrangements, consulting and joining",
              {{"P1 a", "right help comes sooner", "H1", "day", "zuilen_before", "zuilen_pilot",
                TestKind::superiority, Direction::lower, h1_delta},
               {"P1 b", "endings last", "H5", "1", "zuilen_before", "zuilen_pilot",
                TestKind::superiority, Direction::higher, share_delta},
               {"P1 c", "families give a better mark", "mean mark", "1", "zuilen_before",
                "zuilen_pilot", TestKind::superiority, Direction::higher, 0.1},
               {"P1 d", "85 to 92% go on without help for 12 months",
                "planned endings of completed help without return in 12 months", "1", "",
                "zuilen_pilot", TestKind::equivalence, Direction::higher, 0.035, Scale::absolute, 1,
                0.885},
               {"P1 e", "right help within six weeks, the median", "median days to right help",
                "day", "", "zuilen_pilot", TestKind::superiority, Direction::lower, 0,
                Scale::absolute, 1, 42}}),
      waiting("P2", Kind::emergent, "80% of the tasks for 65% of the money", "S4", adults, {},
              "no network to activate and no administrative saving"),
      waiting("P23", Kind::emergent, "Contract term", "S4 S0",
              "re-tender, ties and learning of persons", {}),
  };
}

}  // namespace samenspel::patterns
