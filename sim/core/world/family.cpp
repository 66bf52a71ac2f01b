#include "core/world/family.hpp"

namespace samenspel::world {

std::uint32_t FamilyBook::find_later(std::size_t home, std::uint8_t generation) const {
  std::uint32_t number = latest_[home];
  while (number != not_remembered && (*this)[number].generation != generation) {
    number = later_[number - first_.size()].before;
  }
  return number;
}

std::uint32_t FamilyBook::add_later(std::size_t home) {
  if (latest_.empty()) {
    latest_.resize(first_.size(), not_remembered);
  }
  const std::size_t number = first_.size() + later_.size();
  SAMENSPEL_CHECK(number < not_remembered, "a place remembers fewer than 2^32 families");
  first_[home].set(FamilyRecord::followed);
  later_.emplace_back().before = latest_[home];
  return latest_[home] = static_cast<std::uint32_t>(number);
}

std::uint32_t FamilyBook::remember(std::size_t home, std::uint8_t generation, float trust,
                                   float network) {
  const std::uint32_t found = find(home, generation);
  if (found != not_remembered) {
    return found;
  }
  const std::uint32_t number =
      first_[home].has(FamilyRecord::known) ? add_later(home) : static_cast<std::uint32_t>(home);
  FamilyRecord& record = (*this)[number];
  record.trust = trust;
  record.network = network;
  record.generation = generation;
  record.set(FamilyRecord::known);
  ++size_;
  return number;
}

}  // namespace samenspel::world
