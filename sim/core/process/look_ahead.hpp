#pragma once
// What the handlers of coming entries will touch is asked from the memory before they are opened: a
// place has not been looked at for a while, and its state is not near any more.

#include "core/engine/agenda.hpp"
#include "core/world/event.hpp"
#include "core/world/place.hpp"

namespace samenspel::process {

/// Asks for what every event at a place looks at.
inline void look_at_place(const world::Place& place) {
  const auto* begin = reinterpret_cast<const unsigned char*>(&place);
  const auto* end = reinterpret_cast<const unsigned char*>(&place.expertise.people + 1);
  for (; begin < end; begin += 64) {
    __builtin_prefetch(begin);
  }
}

/// Asks for the worker, case, letter or area that an entry is about.
inline void look_at_subject(const world::Place& place, const engine::Entry& entry) {
  switch (static_cast<world::EventKind>(entry.kind)) {
    case world::EventKind::work_reaches_mark: {
      const world::Worker* worker = &place.workers[entry.slot];
      __builtin_prefetch(worker);
      __builtin_prefetch(reinterpret_cast<const unsigned char*>(worker) + 64);
      return;
    }
    case world::EventKind::letter_arrives:
      place.mail.prefetch(entry.slot);
      return;
    case world::EventKind::need_arises:
      __builtin_prefetch(&place.areas[entry.slot]);
      return;
    case world::EventKind::consideration_ends:
    case world::EventKind::waiting_tells:
    case world::EventKind::case_due:
    case world::EventKind::family_leaves:
    case world::EventKind::family_returns:
      place.cases.prefetch(entry.slot);
      return;
    default:
      return;
  }
}

/// Asks for what lies behind that: the case at the worker's desk, or the slot of a new one and what
/// is known of its family.
inline void look_at_case(const world::Place& place, const engine::Entry& entry) {
  switch (static_cast<world::EventKind>(entry.kind)) {
    case world::EventKind::work_reaches_mark: {
      const world::Worker& worker = place.workers[entry.slot];
      if (worker.stamp == entry.stamp && (worker.due_case & world::visit_bit) == 0) {
        __builtin_prefetch(worker.desks.data() + worker.due);
        place.cases.prefetch(worker.due_case);
      }
      return;
    }
    case world::EventKind::need_arises: {
      const world::AreaState& area = place.areas[entry.slot];
      place.families.prefetch(area.first_home + area.next.home);
      place.cases.prefetch_free();
      return;
    }
    case world::EventKind::letter_arrives:
      place.cases.prefetch_free();
      return;
    default:
      return;
  }
}

/// Before an entry is opened: looks at those that come a few later, at this place or the next.
inline void look_ahead(const std::vector<world::Place>& places, const engine::Agenda& agenda) {
  const engine::Entry* farthest = agenda.ahead(10);
  if (farthest != nullptr && farthest->place != agenda.ahead(9)->place) {
    look_at_place(places[farthest->place]);
  }
  if (const engine::Entry* far = agenda.ahead(6)) {
    look_at_subject(places[far->place], *far);
  }
  if (const engine::Entry* near = agenda.ahead(2)) {
    look_at_case(places[near->place], *near);
  }
}

}  // namespace samenspel::process
