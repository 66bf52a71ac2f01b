#include "core/world/family.hpp"

namespace samenspel::world {

std::uint32_t FamilyBook::remember(std::size_t home, std::uint8_t generation, float trust,
                                   float network) {
  const std::uint32_t known = find(home, generation);
  if (known != not_remembered) {
    return known;
  }
  SAMENSPEL_CHECK(records_.size() < not_remembered, "a place remembers fewer than 2^32 families");
  FamilyRecord record;
  record.trust = trust;
  record.network = network;
  record.generation = generation;
  record.another = last_[home];
  last_[home] = static_cast<std::uint32_t>(records_.size());
  records_.push_back(record);
  return last_[home];
}

}  // namespace samenspel::world
