#include "core/world/family.hpp"

#include "core/random/key.hpp"

namespace samenspel::world {

std::size_t FamilyBook::cell_of(std::uint64_t key) const {
  const std::size_t mask = cells_.size() - 1;
  auto cell = static_cast<std::size_t>(random::scramble(key)) & mask;
  while (cells_[cell].key != 0 && cells_[cell].key != key) {
    cell = (cell + 1) & mask;
  }
  return cell;
}

FamilyRecord* FamilyBook::find(std::uint64_t key) {
  if (cells_.empty()) {
    return nullptr;
  }
  FamilyRecord& record = cells_[cell_of(key)];
  return record.key == key ? &record : nullptr;
}

FamilyRecord& FamilyBook::remember(std::uint64_t key, float trust, float network) {
  if (3 * (count_ + 1) > 2 * cells_.size()) {
    grow();
  }
  FamilyRecord& record = cells_[cell_of(key)];
  if (record.key == 0) {
    record.key = key;
    record.trust = trust;
    record.network = network;
    ++count_;
  }
  return record;
}

void FamilyBook::grow() {
  std::vector<FamilyRecord> old(cells_.empty() ? 64 : 2 * cells_.size());
  std::swap(old, cells_);
  for (const FamilyRecord& record : old) {
    if (record.key != 0) {
      cells_[cell_of(record.key)] = record;
    }
  }
}

}  // namespace samenspel::world
