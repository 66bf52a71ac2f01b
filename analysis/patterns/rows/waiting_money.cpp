// Rows that wait for the adult half, or for other mechanisms beside ways of paying.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

constexpr std::string_view adults = "arrangements and a lump sum in the adult half";

}  // namespace

std::vector<Pattern> waiting_for_money() {
  return {
      waiting("P2", Kind::emergent, "80% of the tasks for 65% of the money", "S4", adults, {},
              "no network to activate and no administrative saving"),
      waiting("P23", Kind::emergent, "Contract term", "S4 S0",
              "its scenarios; contracts that are tendered are there", {}),
  };
}

}  // namespace samenspel::patterns
