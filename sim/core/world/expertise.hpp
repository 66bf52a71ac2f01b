#pragma once
// What a place holds besides its cases because expertise is asked and given there. Empty where no
// policy of the run knows more than referral.

#include <cstdint>
#include <vector>

#include "core/engine/slots.hpp"
#include "core/world/lead.hpp"
#include "core/world/person.hpp"
#include "core/world/question.hpp"

namespace samenspel::world {

/// A desk whose `case_slot` has this bit holds a visit with the number in the other bits.
inline constexpr std::uint32_t visit_bit = 0x80000000U;

/// A brick of somebody else's family that a specialist of this place lays.
struct Visit {
  Request request;
  std::uint16_t worker = none;
  double clock = 0;  ///< of the worker when it began
  double hours = 0;  ///< contact hours it takes
  bool open = false;

  template <class Self, class Visitor>
  static void each_field(Self& s, Visitor&& visit) {
    visit("request", s.request), visit("worker", s.worker), visit("clock", s.clock);
    visit("hours", s.hours), visit("open", s.open);
  }
};

/// Hours of a worker promised beside families for a while.
struct Booking {
  double hours_per_second = 0;
  std::uint16_t worker = none;
  Aside aside = Aside::consult;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("hours_per_second", s.hours_per_second), visit("worker", s.worker);
    visit("aside", s.aside);
  }
};

/// A question that waits here for its route: its days, the next meeting, the triage worker.
struct Held {
  Request request;
  bool open = false;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("request", s.request), visit("open", s.open);
  }
};

struct Expertise {
  std::vector<Person> people;             ///< beside the workers; empty: nothing is ever asked here
  SkillBook skills;                       ///< of those people
  std::vector<std::uint16_t> companions;  ///< the workers who treat nobody under the policy in
                                          ///< force and come along for trust and the network
  engine::Slots<Question> questions;
  AdviceBook advice;
  engine::Slots<Held> held;
  engine::Slots<Visit> visits;
  engine::Slots<Booking> bookings;
  engine::Slots<Lead> leads;               ///< kept by workers of this place
  std::vector<base::Moment> gate_free_at;  ///< by route: when its triage worker here is done
  base::Moment door_free_at;               ///< when the share of the triage team here is done
  base::Moment route_team_free_at;      ///< when the share of the route team here has hours again
  std::vector<std::uint32_t> answered;  ///< questions of other places, by domain, where modules
                                        ///< are made of them

  bool in_use() const { return !people.empty(); }

  /// From now on who works here is a person, who has gained nothing yet.
  void open(std::size_t workers, std::size_t domains) {
    people.resize(workers);
    skills = SkillBook(workers, domains);
  }

  template <class Self, class Visitor>
  static void each_field(Self& s, Visitor&& visit) {
    visit("people", s.people), visit("skills", s.skills), visit("companions", s.companions),
        visit("questions", s.questions), visit("advice", s.advice);
    visit("held", s.held), visit("visits", s.visits), visit("bookings", s.bookings);
    visit("leads", s.leads);
    visit("gate_free_at", s.gate_free_at), visit("door_free_at", s.door_free_at);
    visit("route_team_free_at", s.route_team_free_at);
    visit("answered", s.answered);
  }
};

}  // namespace samenspel::world
