#include "core/engine/day_buckets.hpp"

namespace samenspel::engine {

void DayBuckets::add_chunk(Bucket& bucket) {
  std::uint32_t chunk = free_;
  if (chunk == none) {
    chunk = static_cast<std::uint32_t>(chunks_.size());
    chunks_.emplace_back();
    next_.push_back(none);
  } else {
    free_ = next_[chunk];
  }
  next_[chunk] = bucket.newest;
  bucket.newest = chunk;
  bucket.room = chunk_size;
}

}  // namespace samenspel::engine
