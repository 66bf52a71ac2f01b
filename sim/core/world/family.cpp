#include "core/world/family.hpp"

#include "core/random/key.hpp"

namespace samenspel::world {

std::size_t FamilyBook::cell_of(std::uint64_t key) const {
  const std::size_t mask = table_.size() - 1;
  auto cell = static_cast<std::size_t>(random::scramble(key)) & mask;
  while (table_[cell] != not_remembered && records_[table_[cell]].key != key) {
    cell = (cell + 1) & mask;
  }
  return cell;
}

std::uint32_t FamilyBook::find(std::uint64_t key) const { return table_.empty() ? not_remembered : table_[cell_of(key)]; }

std::uint32_t FamilyBook::remember(std::uint64_t key, float trust, float network) {
  if (3 * (records_.size() + 1) > 2 * table_.size()) {
    grow();
  }
  const std::size_t cell = cell_of(key);
  if (table_[cell] == not_remembered) {
    table_[cell] = static_cast<std::uint32_t>(records_.size());
    FamilyRecord record;
    record.key = key;
    record.trust = trust;
    record.network = network;
    records_.push_back(record);
  }
  return table_[cell];
}

void FamilyBook::grow() {
  table_.assign(table_.empty() ? 64 : 2 * table_.size(), not_remembered);
  for (std::uint32_t number = 0; number < records_.size(); ++number) {
    table_[cell_of(records_[number].key)] = number;
  }
}

}  // namespace samenspel::world
