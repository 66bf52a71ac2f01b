#pragma once
// What the handlers of coming entries will touch is asked from the memory before they are opened: a
// place has not been looked at for a while, and its state is not near any more. Four looks, each at
// what the one before has brought near.

#include "core/base/prefetch.hpp"
#include "core/engine/agenda.hpp"
#include "core/world/event.hpp"
#include "core/world/place.hpp"
#include "core/world/shared.hpp"

namespace samenspel::process {

/// How many entries before it is opened what an entry touches is looked at.
inline constexpr std::size_t place_ahead = 12;
inline constexpr std::size_t subject_ahead = 8;
inline constexpr std::size_t behind_ahead = 4;
inline constexpr std::size_t farther_ahead = 2;

/// Asks for what every event at a place looks at.
inline void look_at_place(const world::Place& place) {
  const auto* begin = reinterpret_cast<const unsigned char*>(&place);
  const auto* end = reinterpret_cast<const unsigned char*>(&place.expertise.skills + 1);
  base::prefetch(begin, static_cast<std::size_t>(end - begin));
}

/// Asks for the worker, case, letter, area, question or promise that an entry is about.
inline void look_at_subject(const world::Place& place, const engine::Entry& entry) {
  switch (static_cast<world::EventKind>(entry.kind)) {
    case world::EventKind::work_reaches_mark:
      base::prefetch_value(place.workers[entry.slot]);
      return;
    case world::EventKind::letter_arrives:
      place.mail.prefetch(entry.slot);
      return;
    case world::EventKind::need_arises:
      base::prefetch_value(place.areas[entry.slot]);
      return;
    case world::EventKind::consideration_ends:
    case world::EventKind::waiting_tells:
    case world::EventKind::case_due:
    case world::EventKind::family_leaves:
    case world::EventKind::family_returns:
      place.cases.prefetch(entry.slot, world::Case::usual_bytes);
      return;
    case world::EventKind::social_base_relieved:
      place.carried.prefetch(entry.slot);
      return;
    case world::EventKind::question_moves:
      place.expertise.held.prefetch(entry.slot);
      return;
    case world::EventKind::booking_ends:
      place.expertise.bookings.prefetch(entry.slot);
      return;
    default:
      return;
  }
}

/// Asks for a worker of a place, and what they are as a person.
inline void look_at_person(const world::Place& place, std::uint16_t worker) {
  base::prefetch_value(place.workers[worker]);
  if (place.expertise.in_use()) {
    base::prefetch_value(place.expertise.people[worker]);
  }
}

/// Asks for what a place remembers of the family of a case, which may come from elsewhere.
inline void look_at_family(const world::Place& place, const world::Shared& shared,
                           const world::Case& c) {
  const scenario::AreaPlan& home = shared.structure->areas[c.area];
  if (home.place == place.index) {
    place.families.prefetch(c.record != world::not_remembered
                                ? c.record
                                : place.areas[home.local].first_home + c.family);
  }
}

/// Asks for what lies behind the subject: desks and the case of a worker, worker and family of a
/// case, the family in which a need arises and the case that it will be.
inline void look_behind(const world::Place& place, const world::Shared& shared,
                        const engine::Entry& entry) {
  switch (static_cast<world::EventKind>(entry.kind)) {
    case world::EventKind::work_reaches_mark: {
      const world::Worker& worker = place.workers[entry.slot];
      if (worker.stamp == entry.stamp) {
        base::prefetch(worker.desks.data(), worker.desks.size() * sizeof(world::Desk));
        if ((worker.due_case & world::visit_bit) == 0) {
          place.cases.prefetch(worker.due_case, world::Case::usual_bytes);
        }
        if (place.expertise.in_use()) {
          base::prefetch_value(place.expertise.people[entry.slot]);
        }
      }
      return;
    }
    case world::EventKind::need_arises: {
      const world::AreaState& area = place.areas[entry.slot];
      place.families.prefetch(area.first_home + area.next.home);
      place.cases.prefetch_free(world::Case::usual_bytes);
      base::prefetch_value(shared.policies->front().areas[area.index]);
      return;
    }
    case world::EventKind::letter_arrives:
      place.cases.prefetch_free(world::Case::usual_bytes);
      return;
    case world::EventKind::consideration_ends:
    case world::EventKind::waiting_tells:
    case world::EventKind::case_due:
    case world::EventKind::family_leaves:
    case world::EventKind::family_returns: {
      const world::Case& c = place.cases[entry.slot];
      look_at_family(place, shared, c);
      if (c.worker != world::none) {
        look_at_person(place, c.worker);
      }
      return;
    }
    case world::EventKind::booking_ends:
      look_at_person(place, place.expertise.bookings[entry.slot].worker);
      return;
    default:
      return;
  }
}

/// Asks for what lies behind that: the family of the case at a desk and the skill that its bricks
/// take.
inline void look_farther(const world::Place& place, const world::Shared& shared,
                         const engine::Entry& entry) {
  if (static_cast<world::EventKind>(entry.kind) != world::EventKind::work_reaches_mark) {
    return;
  }
  const world::Worker& worker = place.workers[entry.slot];
  if (worker.stamp != entry.stamp || (worker.due_case & world::visit_bit) != 0) {
    return;
  }
  const world::Case& c = place.cases[worker.due_case];
  look_at_family(place, shared, c);
  if (place.expertise.in_use()) {
    for (std::size_t i = 0; i < c.brick_count; ++i) {
      base::prefetch(&place.expertise.skills.of(entry.slot, c.bricks[i].domain));
    }
  }
}

/// Before an entry is opened: looks at those that come a few later, at this place or the next.
inline void look_ahead(const std::vector<world::Place>& places, const world::Shared& shared,
                       const engine::Agenda& agenda) {
  if (const engine::Entry* entry = agenda.ahead(place_ahead)) {
    if (entry->place != agenda.ahead(place_ahead - 1)->place) {
      look_at_place(places[entry->place]);
    }
  }
  if (const engine::Entry* entry = agenda.ahead(subject_ahead)) {
    look_at_subject(places[entry->place], *entry);
  }
  if (const engine::Entry* entry = agenda.ahead(behind_ahead)) {
    look_behind(places[entry->place], shared, *entry);
  }
  if (const engine::Entry* entry = agenda.ahead(farther_ahead)) {
    look_farther(places[entry->place], shared, *entry);
  }
}

/// When a day is opened: looks at its first entries.
inline void look_at_first(const std::vector<world::Place>& places, const world::Shared& shared,
                          const engine::Agenda& agenda) {
  const auto each_of_first = [&agenda, &places](std::size_t count, auto&& look) {
    for (std::size_t by = 0; by < count; ++by) {
      if (const engine::Entry* entry = agenda.ahead(by)) {
        look(places[entry->place], *entry);
      }
    }
  };
  each_of_first(place_ahead,
                [](const world::Place& place, const engine::Entry&) { look_at_place(place); });
  each_of_first(subject_ahead, look_at_subject);
  each_of_first(behind_ahead, [&](const world::Place& place, const engine::Entry& entry) {
    look_behind(place, shared, entry);
  });
  each_of_first(farther_ahead, [&](const world::Place& place, const engine::Entry& entry) {
    look_farther(place, shared, entry);
  });
}

}  // namespace samenspel::process
