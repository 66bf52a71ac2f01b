// Rows that wait for a nurse at the practice.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {

std::vector<Pattern> waiting_for_roads() {
  return {
      waiting(
          "P21", Kind::emergent, "Consult at the practice does not lower the total", "E4 E7",
          "a nurse at the practice who treats too, and a door that comes nearer with her",
          {{"P21 a", "40 to 60% fewer referrals per case",
            "requests that a practitioner sends to a specialist, per request", "share", "utrecht",
            "patterns/p21_nurse", TestKind::equivalence, Direction::lower, 0.1, Scale::relative,
            0.5},
           {"P21 b", "the city's total stays", "starts at specialists", "share", "utrecht",
            "patterns/p21_nurse", TestKind::equivalence, Direction::lower, 0.1, Scale::relative},
           {"P21 c", "it falls when the teams treat more themselves", "starts at specialists",
            "share", "utrecht", "patterns/p21_nurse_and_team", TestKind::superiority,
            Direction::lower, relative_delta, Scale::relative}}),
  };
}

}  // namespace samenspel::patterns
