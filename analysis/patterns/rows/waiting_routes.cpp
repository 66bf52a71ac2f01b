// Rows that wait for contact between practice and team.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {

std::vector<Pattern> waiting_for_routes() {
  return {
      waiting("P28", Kind::emergent, "Practitioner and team", "S2",
              "feedback and a fixed contact between practice and team",
              {{"P28 a", "more practitioners consult the team first",
                "share of practitioners' requests that start with the team", "1", "utrecht",
                "patterns/p28_contact", TestKind::superiority, Direction::higher, share_delta},
               {"P28 b", "the first channel is more often the right one",
                "share of requests that stay where they entered", "1", "utrecht",
                "patterns/p28_contact", TestKind::superiority, Direction::higher, share_delta}}),
  };
}

}  // namespace samenspel::patterns
