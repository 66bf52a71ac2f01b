#pragma once
// Families that wait and stand on the list of a further team too: what the place where they wait
// knows of it, and what the place of that team does.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/world/case.hpp"

namespace samenspel::world {

/// What travels about a place on a list: values only.
struct Registering {
  std::uint32_t number = no_slot;     ///< of the registration at the place where the family waits
  std::uint32_t case_slot = no_slot;  ///< there
  std::uint16_t from = none;          ///< that place
  std::uint16_t team = none;          ///< whose list it is
  std::uint16_t area = none;          ///< where the family lives
  std::uint8_t priority = 2;
  std::uint8_t domain = 0;  ///< of the hardest recognised brick
  float difficulty = 0;     ///< of that brick

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("number", s.number), visit("case_slot", s.case_slot), visit("from", s.from);
    visit("team", s.team), visit("area", s.area), visit("priority", s.priority);
    visit("domain", s.domain), visit("difficulty", s.difficulty);
  }
};

/// Where a waiting case is registered beside its own team.
struct Elsewhere {
  base::Moment since;
  std::uint32_t case_slot = no_slot;
  std::uint32_t number = no_slot;  ///< each number is given once at a place
  std::uint16_t team = none;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("since", s.since), visit("case_slot", s.case_slot), visit("number", s.number);
    visit("team", s.team);
  }
};

/// A family on the list of a team of this place that waits for another team.
struct Registration {
  base::Moment since;
  base::Moment decided_at;  ///< from then on a place may be offered
  base::Moment offered_at = never;
  Registering what;
  std::uint16_t worker = none;  ///< who keeps a place for it, once that is offered

  [[nodiscard]] bool is_offered() const { return worker != none; }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("since", s.since), visit("decided_at", s.decided_at), visit("offered_at", s.offered_at);
    visit("what", s.what), visit("worker", s.worker);
  }
};

/// Empty where nobody stands on more than one list.
struct SeveralLists {
  std::vector<Elsewhere> elsewhere;         ///< in the order of their numbers
  std::vector<Registration> registrations;  ///< in the order in which they came
  std::uint32_t next_number = 0;
  std::uint32_t looks_since = 0;  ///< policy since which families look for a further list

  /// Index of an entry, or the number of entries.
  [[nodiscard]] std::size_t find_elsewhere(std::uint32_t number) const {
    const auto is_it = [&](const Elsewhere& one) { return one.number == number; };
    return static_cast<std::size_t>(std::find_if(elsewhere.begin(), elsewhere.end(), is_it) -
                                    elsewhere.begin());
  }
  [[nodiscard]] std::size_t find_registration(const Registering& what) const {
    const auto is_it = [&](const Registration& one) {
      return one.what.from == what.from && one.what.number == what.number;
    };
    return static_cast<std::size_t>(
        std::find_if(registrations.begin(), registrations.end(), is_it) - registrations.begin());
  }
  /// On how many further lists a case stands.
  [[nodiscard]] std::size_t count_elsewhere(std::uint32_t case_slot) const {
    return static_cast<std::size_t>(
        std::count_if(elsewhere.begin(), elsewhere.end(),
                      [&](const Elsewhere& one) { return one.case_slot == case_slot; }));
  }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("elsewhere", s.elsewhere), visit("registrations", s.registrations);
    visit("next_number", s.next_number), visit("looks_since", s.looks_since);
  }
};

}  // namespace samenspel::world
