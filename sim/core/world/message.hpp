#pragma once
// What places write to each other: values, never references.

#include <cstdint>

#include "core/engine/post.hpp"
#include "core/world/case.hpp"
#include "core/world/elsewhere.hpp"
#include "core/world/funded.hpp"
#include "core/world/question.hpp"

namespace samenspel::world {

enum class MessageKind : std::uint8_t {
  case_referred,           ///< the case moves to `team`
  case_takes_offer,        ///< the same, because that team offered a place to a family that waited
  case_closed,             ///< help has ended away from home; the home place takes the family back
  question_put,            ///< a question comes to its triage worker
  question_asked,          ///< a question comes to the team that can answer
  question_answered,       ///< the one answer to a question
  visit_begins,            ///< somebody of `request.team` has begun on the brick
  visit_cancelled,         ///< the case has left the worker who asked
  lead_given_up,           ///< nobody needs to keep the lead `request.question` any more
  registration_sent,       ///< a family that waits elsewhere comes on the list of a team
  registration_withdrawn,  ///< it does not wait any more
  place_offered,           ///< the team has room and keeps a place
  list_closed,             ///< the team takes nobody on its list
  year_closed,             ///< a team reports to the town hall
  budget_granted           ///< the town hall tells a team its amount of the next year
};

/// What it says beside its kind lies in the fields that belong to it; the others mean nothing.
struct Message {
  MessageKind kind = MessageKind::case_referred;
  Ending ending = Ending::planned;  ///< of a closed case
  std::uint16_t team = none;        ///< addressed team of a referred case
  Case content;                     ///< of a case that moves
  Request request;                  ///< about a question
  YearReport report;                ///< about money
  Registering registering;          ///< about a place on a list, one that was offered included

  bool moves_a_case() const { return kind <= MessageKind::case_closed; }
  bool is_about_lists() const {
    return kind >= MessageKind::registration_sent && kind <= MessageKind::list_closed;
  }
  bool is_about_money() const { return kind >= MessageKind::year_closed; }

  /// Makes `copy` say the same; of what a message of this kind does not speak it keeps what it had.
  void copy_to(Message& copy) const {
    copy.kind = kind;
    if (moves_a_case()) {
      copy.ending = ending;
      copy.team = team;
      copy.content = content;
      if (kind == MessageKind::case_takes_offer) {
        copy.registering = registering;
      }
    } else if (is_about_lists()) {
      copy.registering = registering;
    } else if (is_about_money()) {
      copy.report = report;
    } else {
      copy.request = request;
    }
  }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("kind", s.kind), visit("ending", s.ending), visit("team", s.team),
        visit("content", s.content), visit("request", s.request), visit("report", s.report),
        visit("registering", s.registering);
  }
};

using Letter = engine::Letter<Message>;
using Outbox = engine::Outbox<Message>;

}  // namespace samenspel::world
