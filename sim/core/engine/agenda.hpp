#pragma once
// The agenda of a shard: one bucket per day over a ring, a far list beyond it, and today in order.

#include <cstdint>
#include <vector>

#include "core/engine/day_buckets.hpp"
#include "core/engine/entry.hpp"

namespace samenspel::engine {

inline constexpr std::int64_t seconds_per_day = 86400;

/// Keeps the entries of a fixed group of places, numbered from `first_place` on. A day is opened
/// once, which puts its bucket in order by place and key; then each place is worked in turn, and
/// what an entry brings for the same day is put between the rest of the part of its place.
/// Scheduling in the past, or for another place within the open day, throws `Bug`.
class Agenda {
 public:
  explicit Agenda(std::uint16_t first_place = 0, std::uint16_t places = 1);

  /// Puts an entry in; within the open day only for the place of the entry that was given last.
  void schedule(std::int64_t time, std::uint64_t order, std::uint32_t slot, std::uint32_t stamp,
                std::uint16_t place, std::uint16_t kind) {
    const std::uint64_t day = static_cast<std::uint64_t>(time) / seconds_per_day;
    const auto bucket = static_cast<std::size_t>(day % ring);
    if (day - tomorrow_ < days_ahead_ && buckets_.has_room(bucket)) [[likely]] {
      // Written in place: a copy would wait for the single fields.
      Entry& entry = buckets_.add_within_chunk(bucket);
      entry.order = order;
      entry.time = time;
      entry.slot = slot;
      entry.stamp = stamp;
      entry.place = place;
      entry.kind = kind;
    } else {
      schedule_elsewhere(Entry{order, time, slot, stamp, place, kind}, day);
    }
  }

  void schedule(const Entry& entry) {
    schedule(entry.time, entry.order, entry.slot, entry.stamp, entry.place, entry.kind);
  }

  /// Opens a day, which must be the one after the last opened (or 0); what the last day left must
  /// have been worked.
  void open(std::int32_t day);

  /// The entry of the open day that comes next, place by place, or nullptr when the day is done.
  /// Valid until the next day is opened.
  const Entry* next() {
    if (head_ == end_) {
      return nullptr;
    }
    const Entry& entry = buckets_[number_of(today_[head_++])];
    current_.place = entry.place;
    current_.time = entry.time;
    return &entry;
  }

  /// Of what is left of the day at all places, what lies so far behind the entry that comes next;
  /// or nullptr. It may turn out to be cancelled.
  [[nodiscard]] const Entry* ahead(std::size_t by) const {
    return head_ + by < end_ ? &buckets_[number_of(today_[head_ + by])] : nullptr;
  }

  [[nodiscard]] std::int32_t day() const { return static_cast<std::int32_t>(tomorrow_) - 1; }

  /// Number of entries ahead, cancelled ones included; in time in proportion to it.
  [[nodiscard]] std::size_t pending() const;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("ring", ring), visit("buckets", s.buckets_), visit("far", s.far_);
    visit("today", s.today_), visit("dealt", s.dealt_), visit("starts", s.starts_);
    visit("head", s.head_), visit("end", s.end_), visit("current", s.current_);
    visit("tomorrow", s.tomorrow_), visit("days_ahead", s.days_ahead_);
    visit("first_place", s.first_place_);
  }

 private:
  static constexpr std::uint64_t ring = 1024;
  static constexpr std::uint64_t most_days_ahead = ring - 1;  // one bucket is that of today

  /// Orders the entries of a day: place (16 bits), second of the day (17), number of the entry
  /// (31). Within one second the order of two entries is asked of them.
  using Key = std::uint64_t;
  static constexpr int number_bits = 31;
  static constexpr int second_bits = 17;
  static constexpr Key of_no_place = ~Key{0};
  static constexpr std::size_t first_of_day = 1;  // behind a key that goes before all
  static_assert(std::uint64_t{DayBuckets::most_entries} == 1ULL << number_bits);
  static_assert(seconds_per_day <= 1LL << second_bits);

  static constexpr std::uint64_t instant_of(Key key) { return key >> number_bits; }
  static constexpr std::uint16_t place_of(Key key) {
    return static_cast<std::uint16_t>(key >> (number_bits + second_bits));
  }
  static constexpr std::uint32_t number_of(Key key) {
    return static_cast<std::uint32_t>(key) & (DayBuckets::most_entries - 1);
  }

  [[nodiscard]] std::int64_t begin_of_today() const { return day() * seconds_per_day; }
  [[nodiscard]] std::size_t bucket_of_today() const {
    return static_cast<std::size_t>((tomorrow_ - 1) % ring);
  }
  [[nodiscard]] static Key key_of(const Entry& entry, std::uint32_t number,
                                  std::int64_t begin_of_day);
  [[nodiscard]] bool goes_before(Key a, Key b) const;

  void schedule_elsewhere(const Entry& entry, std::uint64_t day);
  void put_into_today(const Entry& entry);
  void make_room_before();
  Key* make_room_far_behind(Key* from, Key key);
  void refile_far();
  void order_today();
  std::size_t list_keys();
  void deal_out(std::size_t count);
  void sort_instants();

  DayBuckets buckets_;      // by day modulo `ring`: of today and `days_ahead_` days from tomorrow
  std::vector<Entry> far_;  // of later days
  std::vector<Key> today_;  // sorted, from `first_of_day` on
  std::vector<Key> dealt_;  // room to deal them out when they are many
  std::vector<std::uint32_t>
      starts_;                       // of a day with many entries, by place: where its part begins
  std::size_t head_ = first_of_day;  // first key of today_ that is not worked yet
  std::size_t end_ = first_of_day;   // of those of today; there stands one of no place
  Entry current_;                    // place and time of the one that was given last
  std::uint64_t tomorrow_ = 0;
  std::uint64_t days_ahead_ = most_days_ahead;
  std::uint16_t first_place_;  // that of starts_[0]
};

}  // namespace samenspel::engine
