#pragma once
// A professional and the clock on which their cases share hours.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/base/check.hpp"
#include "core/world/case.hpp"

namespace samenspel::world {

/// A case at a worker's desk whose step ends (or whose family leaves) when the clock reaches
/// `mark`.
struct Desk {
  std::uint32_t case_slot = no_slot;
  double mark = 0;  ///< contact hours per case on the worker's clock

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("case_slot", s.case_slot), visit("mark", s.mark);
  }
};

/// Processor sharing as one clock: it counts the contact hours that each active case has had. Every
/// active case gets the wanted intensity or the fair share of direct hours, whichever is less; a
/// change of caseload, season or absence changes the clock's rate and moves the moment of the
/// earliest mark. One agenda entry is under way for it, which comes at that moment or before.
class alignas(64) Worker {
 public:
  std::uint32_t stamp = 0;              ///< of the agenda entry that is under way
  base::Moment entry_at = base::never;  ///< when that one comes
  base::Moment due_at = base::never;    ///< when the first mark is reached, not earlier
  std::uint32_t due = 0;                ///< index of the desk with the earliest mark, if any
  std::uint64_t due_sequence = 0;       ///< the mark's place in the order of its instant
  std::uint32_t due_case = no_slot;     ///< what lies at that desk
  std::uint16_t team = none;            ///< index in the structure
  std::uint16_t discipline = 0;
  float fraction = 1;          ///< of a full-time post
  std::uint16_t caseload = 0;  ///< cases held: at the desk, ongoing and closing
  bool present = true;
  bool absent = false;            ///< sick: gives no hours and takes no new cases
  double capacity = 0;            ///< direct hours per second, now
  double reserved = 0;            ///< hours per second promised to ongoing and closing cases
  double wanted = 0;              ///< hours per second that one case can take
  double contact_hours = 0;       ///< contact hours given since the last month was closed
  std::vector<Desk> desks;        ///< changed by `take_up` and `clear` alone
  double due_mark = 0;            ///< the earliest mark
  std::uint16_t post = 0;         ///< number of the post in its team
  std::uint16_t sick_spells = 0;  ///< that have begun

  /// Contact hours per active case so far; valid after `advance`.
  double clock() const { return clock_; }
  double rate() const { return rate_; }
  /// Number of active cases.
  double at_desk() const { return static_cast<double>(desks.end() - desks.begin()); }

  /// Brings the clock to `now`.
  void advance(Seconds now) {
    if (now != clock_at_) {
      const double elapsed = static_cast<double>(now - clock_at_);
      clock_at_ = now;
      if (!desks.empty()) {
        const double each = rate_ * elapsed;
        clock_ += each;
        contact_hours += each * at_desk() + reserved_used() * elapsed;
      } else if (reserved > 0) {
        contact_hours += reserved_used() * elapsed;
      }
    }
  }

  /// Nobody is at the desk: no mark is due. The clock must stand at `now`.
  void rest() {
    rate_ = 0;
    due_at = base::never;
  }

  /// Recomputes the rate after a change of desks, capacity or reserved hours, when somebody is at
  /// the desk. The clock must stand at `now`.
  void settle() {
    const double left = capacity - reserved_used();
    const double count = at_desk();
    rate_ = left <= 0 ? 0 : (wanted * count <= left ? wanted : left / count);
  }

  /// Index of the desk with the earliest mark (the lower index among equals); desks must not be
  /// empty.
  std::size_t earliest() const {
    const auto first = std::min_element(
        desks.begin(), desks.end(), [](const Desk& a, const Desk& b) { return a.mark < b.mark; });
    return static_cast<std::size_t>(first - desks.begin());
  }

  /// One more desk. Which mark comes first is known without a look at the others.
  void take_up(const Desk& desk) {
    if (desks.empty() || desk.mark < due_mark) {
      note_due(desks.size(), desk);
    }
    desks.push_back(desk);
  }

  /// Nothing lies at a desk any more, given by its index; the last one takes its place.
  void clear(std::size_t desk) {
    desks[desk] = desks.back();
    desks.pop_back();
    if (desk == due) {
      if (!desks.empty()) {
        const std::size_t first = earliest();
        note_due(first, desks[first]);
      }
    } else if (desk < due && desks[desk].mark <= due_mark) {
      note_due(desk, desks[desk]);
    }
  }

  void leave_desk(std::uint32_t case_slot) {
    for (std::size_t i = 0; i < desks.size(); ++i) {
      if (desks[i].case_slot == case_slot) {
        clear(i);
        return;
      }
    }
    SAMENSPEL_CHECK(false, "a case leaves the desk it is at");
  }

  /// Hours per second that ongoing and closing cases really get: what was promised, at most all
  /// there is.
  double reserved_used() const { return std::min(std::max(0.0, reserved), capacity); }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("team", s.team), visit("discipline", s.discipline), visit("post", s.post),
        visit("fraction", s.fraction);
    visit("caseload", s.caseload), visit("present", s.present), visit("absent", s.absent),
        visit("stamp", s.stamp), visit("due", s.due), visit("due_case", s.due_case),
        visit("sick_spells", s.sick_spells);
    visit("entry_at", s.entry_at), visit("due_at", s.due_at), visit("due_sequence", s.due_sequence);
    visit("capacity", s.capacity), visit("reserved", s.reserved), visit("wanted", s.wanted);
    visit("contact_hours", s.contact_hours), visit("desks", s.desks);
    visit("due_mark", s.due_mark), visit("clock", s.clock_), visit("rate", s.rate_),
        visit("clock_at", s.clock_at_);
  }

 private:
  void note_due(std::size_t index, const Desk& desk) {
    due = static_cast<std::uint32_t>(index);
    due_case = desk.case_slot;
    due_mark = desk.mark;
  }

  base::Moment clock_at_ = 0;
  double clock_ = 0;
  double rate_ = 0;
};
static_assert(sizeof(Worker) == 128);

}  // namespace samenspel::world
