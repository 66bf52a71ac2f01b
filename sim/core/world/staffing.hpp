#pragma once
// Who sits in each post of a place and how they fare. Empty where nobody leaves and satisfaction
// does not move.

#include <cstdint>
#include <vector>

#include "core/base/moment.hpp"

namespace samenspel::world {

/// The person in a post, or the one who comes next as long as it is vacant.
struct Member {
  base::Moment hired_at;         ///< 0: before the run
  std::uint16_t generation = 0;  ///< people who left the post before
  bool vacant = false;
  double patience = 0;      ///< hazard of leaving that is left to spend
  double satisfaction = 0;  ///< 0 to 1
  double selected = 0;      ///< skill in every domain above the discipline's, from the start

  // Since the month began
  std::uint16_t laid = 0;      ///< bricks
  std::uint16_t together = 0;  ///< of them with advice or beside somebody, or beside another's
  std::uint16_t gated = 0;     ///< questions past a triage worker or a mandatory consult
  double gained = 0;           ///< skill, over all domains

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("hired_at", s.hired_at), visit("generation", s.generation), visit("vacant", s.vacant);
    visit("patience", s.patience), visit("satisfaction", s.satisfaction);
    visit("selected", s.selected), visit("laid", s.laid), visit("together", s.together);
    visit("gated", s.gated), visit("gained", s.gained);
  }
};

struct Staffing {
  std::vector<Member> members;  ///< beside the workers

  bool in_use() const { return !members.empty(); }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("members", s.members);
  }
};

}  // namespace samenspel::world
