#pragma once
// Entries by day over a ring, in chunks that all days share: a day that is over gives its room to
// the next.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/prefetch.hpp"
#include "core/engine/entry.hpp"

namespace samenspel::engine {

/// A fixed number of buckets without order inside. Every entry has a number, which stays the same
/// until its bucket is emptied, and can be read where it stands until some bucket is. After the
/// first months nothing is allocated.
class DayBuckets {
 public:
  static constexpr std::uint32_t chunk_size = 16;
  /// Numbers of entries stay below it.
  static constexpr std::uint32_t most_entries = 1U << 31;

  explicit DayBuckets(std::size_t days) : first_(days), entries_(chunk_size), older_(1) {}

  /// A new entry of a bucket, to be filled. The chunk itself is not read: it is rarely near.
  Entry& add(std::size_t bucket) {
    if (!has_room(bucket)) {
      begin_chunk(first_[bucket]);
    }
    return add_within_chunk(bucket);
  }

  /// Whether the newest chunk of a bucket has room; then an entry can be added within it.
  [[nodiscard]] bool has_room(std::size_t bucket) const { return first_[bucket] % chunk_size != 0; }
  Entry& add_within_chunk(std::size_t bucket) { return entries_[--first_[bucket]]; }

  const Entry& operator[](std::uint32_t number) const { return entries_[number]; }

  /// Calls `visit(begin, end)` for the numbers of every chunk of a bucket: at most `chunk_size`.
  template <class Visit>
  void for_each_chunk_in(std::size_t bucket, Visit&& visit) const {
    std::uint32_t first = first_[bucket];
    std::uint32_t ahead = first / chunk_size;
    for (int i = 0; i < chunks_ahead && ahead != none; ++i) {
      ahead = look_past(ahead);
    }
    for (std::uint32_t chunk = first / chunk_size; chunk != none; chunk = older_[chunk]) {
      if (ahead != none) {
        ahead = look_past(ahead);
      }
      visit(std::max(first, chunk * chunk_size), (chunk + 1) * chunk_size);
      first = 0;  // only the newest has room left
    }
  }

  /// Empties a bucket.
  void clear(std::size_t bucket) {
    outgrown_.clear();
    std::uint32_t chunk = first_[bucket] / chunk_size;
    first_[bucket] = 0;
    while (chunk != none) {
      const std::uint32_t older = older_[chunk];
      older_[chunk] = free_;
      free_ = chunk;
      chunk = older;
    }
  }

  /// Number of entries of a bucket, and of all.
  [[nodiscard]] std::size_t count(std::size_t bucket) const {
    std::size_t sum = 0;
    for_each_chunk_in(bucket,
                      [&sum](std::uint32_t begin, std::uint32_t end) { sum += end - begin; });
    return sum;
  }
  [[nodiscard]] std::size_t size() const {
    std::size_t sum = 0;
    for (std::size_t bucket = 0; bucket < first_.size(); ++bucket) {
      sum += count(bucket);
    }
    return sum;
  }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("first", s.first_), visit("entries", s.entries_), visit("older", s.older_);
    visit("free", s.free_);
  }

 private:
  static constexpr std::uint32_t none = 0;  ///< a chunk that no bucket gets
  static constexpr int chunks_ahead = 6;

  /// Asks the memory for a chunk and goes to the next.
  std::uint32_t look_past(std::uint32_t chunk) const {
    base::prefetch(&entries_[chunk * chunk_size], chunk_size * sizeof(Entry));
    return older_[chunk];
  }
  void begin_chunk(std::uint32_t& first);
  void grow();

  std::vector<std::uint32_t> first_;  // by bucket: number of its newest entry; a chunk is filled
                                      // from its end
  std::vector<Entry> entries_;        // chunk by chunk
  std::vector<std::uint32_t>
      older_;  // by chunk, apart from it: a day is gone through without waiting
  std::uint32_t free_ = none;
  std::vector<std::vector<Entry>> outgrown_;  // what entries_ was: somebody may read there still
};

}  // namespace samenspel::engine
