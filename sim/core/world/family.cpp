#include "core/world/family.hpp"

namespace samenspel::world {

std::uint32_t FamilyBook::remember(std::size_t home, std::uint8_t generation, float trust,
                                   float network) {
  const std::uint32_t known = find(home, generation);
  if (known != not_remembered) {
    return known;
  }
  SAMENSPEL_CHECK(records_.size() < not_remembered, "a place remembers fewer than 2^32 families");
  const bool first = !records_[home].known;
  const auto number = static_cast<std::uint32_t>(first ? home : records_.size());
  if (!first) {  // right behind the first: the latest is found soonest
    records_.emplace_back().another = records_[home].another;
    records_[home].another = number;
  }
  FamilyRecord& record = records_[number];
  record.trust = trust;
  record.network = network;
  record.generation = generation;
  record.known = true;
  ++size_;
  return number;
}

}  // namespace samenspel::world
