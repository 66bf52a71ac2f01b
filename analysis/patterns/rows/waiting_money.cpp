// Rows that wait for ways of paying, for the adult half, or for prevention.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

constexpr std::string_view arrangements = "arrangements";
constexpr std::string_view adults = "the adult half";

}  // namespace

std::vector<Pattern> waiting_for_money() {
  Pattern prevention = waiting("P15", Kind::emergent, "Prevention pays late", "S0 S4",
                               "prevention with an effect after a lag", {});
  prevention.remarks =
      "Tried with what there is: two per cent of the specialists' posts make way for hours of the "
      "social base, which help at once. Requests then fall by 3.4% in the first year (no pattern), "
      "by "
      "5.4% in the tenth; the specialists' list is longer in the first two years, shorter from "
      "about "
      "the fourth on.";
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
      waiting("P6", Kind::emergent, "Communicating vessels", "S4", "one budget", {}),
      waiting("P14", Kind::history, "Double payment at the transition", "S4",
              "arrangements and a transition between ways of paying", {}),
      prevention,
      waiting("P20", Kind::follows, "Start on trust", "S4", arrangements, {}),
      waiting("P23", Kind::emergent, "Contract term", "S4 S0",
              "re-tender, ties and learning of persons", {}),
  };
}

}  // namespace samenspel::patterns
