#pragma once
// The agenda of a shard: one bucket per day over a ring, a far list beyond it, and an overlay for
// the rest of today.

#include <cstdint>
#include <vector>

#include "core/engine/day_buckets.hpp"
#include "core/engine/entry.hpp"

namespace samenspel::engine {

inline constexpr std::int64_t seconds_per_day = 86400;

/// Keeps the entries of a fixed group of places, numbered from `first_place` on. A day is opened
/// once, which deals its bucket out over the places and sorts each part by key; then each place is
/// worked in turn, merging its part with what it schedules for the same day. Scheduling in the
/// past, or for another place within the open day, throws `Bug`.
class Agenda {
 public:
  explicit Agenda(std::uint16_t first_place = 0);

  /// Puts an entry in; within the open day only for the place that is being worked.
  void schedule(std::int64_t time, std::uint64_t order, std::uint32_t slot, std::uint32_t stamp,
                std::uint16_t place, std::uint16_t kind) {
    const auto day = static_cast<std::int32_t>(time / seconds_per_day);
    if (day > day_ && day < horizon_) [[likely]] {
      // Written in place: a copy would wait for the single fields.
      Entry& entry = buckets_.add(static_cast<std::size_t>(day % ring));
      entry.order = order;
      entry.time = time;
      entry.slot = slot;
      entry.stamp = stamp;
      entry.place = place;
      entry.kind = kind;
    } else {
      schedule_near_or_far(Entry{order, time, slot, stamp, place, kind}, day);
    }
  }

  void schedule(const Entry& entry) {
    schedule(entry.time, entry.order, entry.slot, entry.stamp, entry.place, entry.kind);
  }

  /// Opens a day, which must be the one after the last opened (or 0); what the last day left must
  /// have been worked.
  void open(std::int32_t day);

  /// Something is left for today; the first place for which that is so, while no place is being
  /// worked.
  [[nodiscard]] bool any_left() const { return head_ < today_.size(); }
  [[nodiscard]] std::uint16_t next_place() const { return today_[head_].place; }

  /// Starts on a place of the open day. Places must come in ascending order.
  void start_place(std::uint16_t place);

  /// The earliest entry left for the place that is being worked, or nullptr when its day is done.
  /// Valid until `next` is called again.
  const Entry* next() {
    if (!overlay_.empty()) [[unlikely]] {
      return next_of_both();
    }
    if (!is_left_here()) {
      return nullptr;
    }
    const Entry& entry = today_[head_++];
    now_ = entry.time;
    return &entry;
  }

  /// Of what is left of the day at all places, what lies so far behind the entry that comes next;
  /// or nullptr. It may turn out to be cancelled.
  [[nodiscard]] const Entry* ahead(std::size_t by) const {
    return head_ + by < today_.size() ? &today_[head_ + by] : nullptr;
  }

  [[nodiscard]] std::int32_t day() const { return day_; }

  /// Number of entries ahead, cancelled ones included; O(ring).
  [[nodiscard]] std::size_t pending() const;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("ring", ring), visit("buckets", s.buckets_), visit("far", s.far_),
        visit("today", s.today_);
    visit("starts", s.starts_), visit("first_place", s.first_place_);
    visit("overlay", s.overlay_), visit("current", s.current_);
    visit("head", s.head_), visit("day", s.day_);
    visit("horizon", s.horizon_), visit("now", s.now_), visit("place", s.place_);
  }

 private:
  static constexpr std::int32_t ring = 1024;

  /// The day's bucket holds something more for the place that is being worked.
  bool is_left_here() const { return head_ < today_.size() && today_[head_].place == place_; }

  void schedule_near_or_far(const Entry& entry, std::int32_t day);
  void refile_far();
  void take_out(std::size_t bucket);
  void deal_out(std::size_t bucket);
  void sort_today(std::uint32_t most);
  const Entry* next_of_both();

  DayBuckets buckets_;        // by day modulo `ring`: days in (day_, horizon_)
  std::vector<Entry> far_;    // days at or beyond horizon_
  std::vector<Entry> today_;  // sorted by place and key
  std::vector<std::uint32_t>
      starts_;                  // of a day with many entries, by place: where its part begins
  std::uint16_t first_place_;   // that of starts_[0]
  std::vector<Entry> overlay_;  // heap: for the worked place, later today
  Entry current_;               // the last that came from the overlay
  std::size_t head_ = 0;        // first entry of today_ that is not worked yet
  std::int32_t day_ = -1;
  std::int32_t horizon_ = ring;
  std::int64_t now_ = 0;
  std::uint16_t place_ = 0;
};

}  // namespace samenspel::engine
