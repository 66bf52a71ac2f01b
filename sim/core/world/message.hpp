#pragma once
// What places write to each other: values, never references.

#include <cstdint>

#include "core/engine/post.hpp"
#include "core/world/case.hpp"

namespace samenspel::world {

enum class MessageKind : std::uint8_t {
  case_referred,  ///< the case moves to `team`
  case_closed     ///< help has ended away from home; the home place takes the family back
};

struct Message {
  MessageKind kind = MessageKind::case_referred;
  Ending ending = Ending::planned;  ///< of a closed case
  std::uint16_t team = none;        ///< addressed team of a referred case
  Case content;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("kind", s.kind), visit("ending", s.ending), visit("team", s.team),
        visit("content", s.content);
  }
};

using Letter = engine::Letter<Message>;
using Outbox = std::vector<Letter>;

}  // namespace samenspel::world
