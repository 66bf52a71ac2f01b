#include "core/engine/day_buckets.hpp"

namespace samenspel::engine {

void DayBuckets::add_chunk(Bucket& bucket) {
  std::uint32_t chunk = free_;
  if (chunk == none) {
    chunk = static_cast<std::uint32_t>(chunks_.size());
    chunks_.emplace_back();
  } else {
    free_ = chunks_[chunk].next;
  }
  chunks_[chunk].next = bucket.newest;
  bucket = Bucket{chunk, chunk_size};
}

}  // namespace samenspel::engine
