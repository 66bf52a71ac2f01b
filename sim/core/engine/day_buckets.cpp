#include "core/engine/day_buckets.hpp"

namespace samenspel::engine {

std::uint32_t DayBuckets::add_chunk(std::size_t bucket) {
  std::uint32_t chunk = free_;
  if (chunk == none) {
    chunk = static_cast<std::uint32_t>(chunks_.size());
    chunks_.emplace_back();
  } else {
    free_ = chunks_[chunk].next;
  }
  chunks_[chunk].next = first_[bucket];
  chunks_[chunk].count = 0;
  first_[bucket] = chunk;
  return chunk;
}

}  // namespace samenspel::engine
