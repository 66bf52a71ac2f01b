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
