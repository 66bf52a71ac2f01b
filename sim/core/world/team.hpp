#pragma once
// A team at its place: its people and its list.

#include <array>
#include <bit>
#include <cstdint>

#include "core/world/case.hpp"

namespace samenspel::world {

inline constexpr std::size_t priority_count = 4;  ///< 0 crisis, 1 first … 3 last

/// A waiting list: within a priority first come, first served. Links run through the cases.
struct List {
  std::uint32_t head = no_slot;
  std::uint32_t tail = no_slot;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("head", s.head), visit("tail", s.tail);
  }
};

struct alignas(64) Team {
  // What every family and every day asks for stands on one line, up to the list of crises.
  std::uint16_t index = none;      ///< in the structure
  std::uint16_t first_worker = 0;  ///< workers of a team stand together at their place
  std::uint16_t worker_count = 0;
  std::uint32_t waiting = 0;     ///< cases on its lists
  std::uint32_t held = 0;        ///< cases its workers hold
  std::uint32_t registered = 0;  ///< families on its list that wait elsewhere too, no place offered
  std::uint32_t kept = 0;        ///< places its workers keep for families that were offered one
  std::uint32_t starts_today = 0;
  float starts_a_week = 0;       ///< moving mean over about four weeks
  std::uint64_t idle = 0;        ///< of its first 64 workers, a bit for each without a family who
                                 ///< keeps no place for one either
  Seconds care_day_seconds = 0;  ///< case-seconds in care since the last month was closed
  Seconds held_since = 0;        ///< moment up to which they are counted
  std::array<List, priority_count> lists{};

  /// Who is on its list as far as it knows: whoever stands on two lists is on both.
  [[nodiscard]] std::uint32_t list_length() const { return waiting + registered; }

  /// Everybody before has a family or keeps a place for one: number within the team.
  [[nodiscard]] std::uint16_t first_idle() const {
    return static_cast<std::uint16_t>(std::countr_zero(idle));
  }
  /// Whether anybody may be without one; beyond the first 64 somebody always may.
  [[nodiscard]] bool may_have_idle() const { return idle != 0 || worker_count > 64; }
  /// A worker, a number at the place, has got their first family or lost their last.
  void becomes_busy(std::uint16_t worker) { idle &= ~bit_of(worker); }
  void becomes_idle(std::uint16_t worker) { idle |= bit_of(worker); }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("index", s.index), visit("first_worker", s.first_worker),
        visit("worker_count", s.worker_count), visit("idle", s.idle);
    visit("waiting", s.waiting), visit("held", s.held), visit("registered", s.registered);
    visit("kept", s.kept), visit("starts_today", s.starts_today);
    visit("starts_a_week", s.starts_a_week), visit("lists", s.lists);
    visit("care_day_seconds", s.care_day_seconds), visit("held_since", s.held_since);
  }

 private:
  std::uint64_t bit_of(std::uint16_t worker) const {
    const unsigned number = worker - unsigned{first_worker};
    return number < 64 ? std::uint64_t{1} << number : 0;
  }
};

/// Puts a case at the end (or the head) of the list of its priority. `cases` is the store of the
/// place.
template <class Cases>
void put_on_list(Team& team, Cases& cases, std::uint32_t slot, bool at_head = false) {
  Case& item = cases[slot];
  List& list = team.lists[item.priority];
  item.next = item.previous = no_slot;
  if (list.head == no_slot) {
    list.head = list.tail = slot;
  } else if (at_head) {
    item.next = list.head;
    cases[list.head].previous = slot;
    list.head = slot;
  } else {
    item.previous = list.tail;
    cases[list.tail].next = slot;
    list.tail = slot;
  }
  ++team.waiting;
}

template <class Cases>
void take_from_list(Team& team, Cases& cases, std::uint32_t slot) {
  Case& item = cases[slot];
  List& list = team.lists[item.priority];
  SAMENSPEL_CHECK(team.waiting > 0 && (item.previous != no_slot || list.head == slot),
                  "a case is taken from the list it is on");
  (item.previous == no_slot ? list.head : cases[item.previous].next) = item.next;
  (item.next == no_slot ? list.tail : cases[item.next].previous) = item.previous;
  item.next = item.previous = no_slot;
  --team.waiting;
}

/// The case to be helped first, or `no_slot`.
inline std::uint32_t first_on_list(const Team& team) {
  for (const List& list : team.lists) {
    if (list.head != no_slot) {
      return list.head;
    }
  }
  return no_slot;
}

}  // namespace samenspel::world
