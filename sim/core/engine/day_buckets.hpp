#pragma once
// Entries by day over a ring, in chunks that all days share: a day that is over gives its room to
// the next.

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/engine/entry.hpp"

namespace samenspel::engine {

/// A fixed number of buckets without order inside. After the first months nothing is allocated.
class DayBuckets {
 public:
  explicit DayBuckets(std::size_t days) : first_(days, none) {}

  /// A new entry of a bucket, to be filled.
  Entry& add(std::size_t bucket) {
    std::uint32_t chunk = first_[bucket];
    if (chunk == none || chunks_[chunk].count == chunk_size) {
      chunk = add_chunk(bucket);
    }
    Chunk& into = chunks_[chunk];
    return into.entries[into.count++];
  }

  /// Calls `visit` for every entry of a bucket.
  template <class Visit>
  void for_each_in(std::size_t bucket, Visit&& visit) const {
    for (std::uint32_t chunk = first_[bucket]; chunk != none; chunk = chunks_[chunk].next) {
      for (std::uint32_t i = 0; i < chunks_[chunk].count; ++i) {
        visit(chunks_[chunk].entries[i]);
      }
    }
  }

  /// Number of entries of a bucket.
  [[nodiscard]] std::ptrdiff_t count(std::size_t bucket) const {
    std::ptrdiff_t sum = 0;
    for (std::uint32_t chunk = first_[bucket]; chunk != none; chunk = chunks_[chunk].next) {
      sum += chunks_[chunk].count;
    }
    return sum;
  }

  /// Empties a bucket.
  void clear(std::size_t bucket) {
    std::uint32_t chunk = first_[bucket];
    first_[bucket] = none;
    while (chunk != none) {
      const std::uint32_t next = chunks_[chunk].next;
      chunks_[chunk].next = free_;
      free_ = chunk;
      chunk = next;
    }
  }

  /// Number of entries in all buckets.
  [[nodiscard]] std::size_t size() const {
    std::size_t sum = 0;
    for (std::uint32_t chunk : first_) {
      for (; chunk != none; chunk = chunks_[chunk].next) {
        sum += chunks_[chunk].count;
      }
    }
    return sum;
  }

  /// Calls `visit` for every entry.
  template <class Visit>
  void for_each(Visit&& visit) const {
    for (std::size_t bucket = 0; bucket < first_.size(); ++bucket) {
      for_each_in(bucket, visit);
    }
  }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("first", s.first_), visit("chunks", s.chunks_), visit("free", s.free_);
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFFu;
  static constexpr std::uint32_t chunk_size = 5;

  struct Chunk {
    std::array<Entry, chunk_size> entries;
    std::uint32_t next = none;
    std::uint32_t count = 0;

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("entries", s.entries), visit("next", s.next), visit("count", s.count);
    }
  };

  std::uint32_t add_chunk(std::size_t bucket);

  std::vector<std::uint32_t> first_;  // by bucket: its newest chunk
  std::vector<Chunk> chunks_;
  std::uint32_t free_ = none;
};

}  // namespace samenspel::engine
