#pragma once
// Entries by day over a ring, in chunks that all days share: a day that is over gives its room to
// the next.

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/prefetch.hpp"
#include "core/engine/entry.hpp"

namespace samenspel::engine {

/// A fixed number of buckets without order inside. After the first months nothing is allocated.
class DayBuckets {
 public:
  explicit DayBuckets(std::size_t days) : buckets_(days) {}

  /// A new entry of a bucket, to be filled. The chunk itself is not read: it is rarely near.
  Entry& add(std::size_t bucket) {
    Bucket& into = buckets_[bucket];
    if (into.room == 0) {
      add_chunk(into);
    }
    ++into.count;
    return chunks_[into.newest][--into.room];
  }

  /// Calls `visit` for every entry of a bucket.
  template <class Visit>
  void for_each_in(std::size_t bucket, Visit&& visit) const {
    std::uint32_t from = buckets_[bucket].room;
    std::uint32_t ahead = buckets_[bucket].newest;
    for (int i = 0; i < chunks_ahead; ++i) {
      ahead = look_past(ahead);
    }
    for (std::uint32_t chunk = buckets_[bucket].newest; chunk != none; chunk = next_[chunk]) {
      ahead = look_past(ahead);
      for (std::uint32_t i = from; i < chunk_size; ++i) {
        visit(chunks_[chunk][i]);
      }
      from = 0;  // only the newest has room left
    }
  }

  /// Number of entries of a bucket.
  [[nodiscard]] std::uint32_t count(std::size_t bucket) const { return buckets_[bucket].count; }

  /// Empties a bucket.
  void clear(std::size_t bucket) {
    std::uint32_t chunk = buckets_[bucket].newest;
    buckets_[bucket] = Bucket{};
    while (chunk != none) {
      const std::uint32_t next = next_[chunk];
      next_[chunk] = free_;
      free_ = chunk;
      chunk = next;
    }
  }

  /// Number of entries in all buckets.
  [[nodiscard]] std::size_t size() const {
    std::size_t sum = 0;
    for (const Bucket& bucket : buckets_) {
      sum += bucket.count;
    }
    return sum;
  }

  /// Calls `visit` for every entry.
  template <class Visit>
  void for_each(Visit&& visit) const {
    for (std::size_t bucket = 0; bucket < buckets_.size(); ++bucket) {
      for_each_in(bucket, visit);
    }
  }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("buckets", s.buckets_), visit("chunks", s.chunks_), visit("next", s.next_);
    visit("free", s.free_);
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFFu;
  static constexpr std::uint32_t chunk_size = 5;
  static constexpr int chunks_ahead = 6;

  struct Bucket {
    std::uint32_t newest = none;  // chunk, filled from its end
    std::uint32_t room = 0;       // entries that are free there
    std::uint32_t count = 0;      // entries in all its chunks

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("newest", s.newest), visit("room", s.room), visit("count", s.count);
    }
  };
  using Chunk = std::array<Entry, chunk_size>;

  /// Asks the memory for a chunk and goes to the next.
  std::uint32_t look_past(std::uint32_t chunk) const {
    if (chunk == none) {
      return none;
    }
    base::prefetch_value(chunks_[chunk]);
    return next_[chunk];
  }
  void add_chunk(Bucket& bucket);

  std::vector<Bucket> buckets_;
  std::vector<Chunk> chunks_;
  std::vector<std::uint32_t>
      next_;  // by chunk, apart from it: a day is gone through without waiting
  std::uint32_t free_ = none;
};

}  // namespace samenspel::engine
