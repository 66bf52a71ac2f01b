#include "core/world/family.hpp"

#include "core/random/key.hpp"

namespace samenspel::world {

namespace {

/// Eight bits of the hash that the cell's position does not use, in their place above the number;
/// never all ones.
std::uint32_t tag_of(std::uint64_t hash) {
  const auto tag = static_cast<std::uint32_t>(hash >> 56);
  return (tag == 0xFF ? 0u : tag) << 24;
}

}  // namespace

std::size_t FamilyBook::cell_of(std::uint64_t key) const {
  const std::size_t mask = table_.size() - 1;
  const std::uint64_t hash = random::scramble(key);
  const std::uint32_t tag = tag_of(hash);
  auto cell = static_cast<std::size_t>(hash) & mask;
  while (table_[cell] != not_remembered &&
         ((table_[cell] & 0xFF000000u) != tag || records_[number_in(table_[cell])].key != key)) {
    cell = (cell + 1) & mask;
  }
  return cell;
}

std::uint32_t FamilyBook::find(std::uint64_t key) const {
  if (table_.empty()) {
    return not_remembered;
  }
  const std::uint32_t cell = table_[cell_of(key)];
  return cell == not_remembered ? not_remembered : number_in(cell);
}

std::uint32_t FamilyBook::remember(std::uint64_t key, float trust, float network) {
  if (3 * (records_.size() + 1) > 2 * table_.size()) {
    grow();
  }
  const std::size_t cell = cell_of(key);
  if (table_[cell] == not_remembered) {
    SAMENSPEL_CHECK(records_.size() < 0xFFFFFF, "a place remembers fewer than 2^24 families");
    table_[cell] = tag_of(random::scramble(key)) | static_cast<std::uint32_t>(records_.size());
    FamilyRecord record;
    record.key = key;
    record.trust = trust;
    record.network = network;
    records_.push_back(record);
  }
  return number_in(table_[cell]);
}

void FamilyBook::grow() {
  table_.assign(table_.empty() ? 64 : 2 * table_.size(), not_remembered);
  for (std::uint32_t number = 0; number < records_.size(); ++number) {
    const std::uint64_t key = records_[number].key;
    table_[cell_of(key)] = tag_of(random::scramble(key)) | number;
  }
}

}  // namespace samenspel::world
