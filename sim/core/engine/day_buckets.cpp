#include "core/engine/day_buckets.hpp"

#include <utility>

#include "core/base/check.hpp"

namespace samenspel::engine {

/// `first`: that of a bucket whose chunks are full.
void DayBuckets::begin_chunk(std::uint32_t& first) {
  std::uint32_t chunk = free_;
  if (chunk == none) {
    SAMENSPEL_CHECK(entries_.size() + chunk_size <= most_entries, "every entry has its number");
    chunk = static_cast<std::uint32_t>(older_.size());
    older_.push_back(none);
    if (entries_.capacity() - entries_.size() < chunk_size) {
      grow();
    }
    entries_.resize(entries_.size() + chunk_size);
  } else {
    free_ = older_[chunk];
  }
  older_[chunk] = first / chunk_size;
  first = (chunk + 1) * chunk_size;
}

/// What entries have outgrown stays, for whoever reads there.
void DayBuckets::grow() {
  std::vector<Entry> wider;
  wider.reserve(2 * entries_.size());
  wider.assign(entries_.begin(), entries_.end());
  entries_.swap(wider);
  outgrown_.push_back(std::move(wider));
}

}  // namespace samenspel::engine
