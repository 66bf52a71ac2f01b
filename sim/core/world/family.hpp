#pragma once
// What a home place remembers of families that have asked for help.

#include <cstdint>
#include <vector>

#include "core/world/case.hpp"

namespace samenspel::world {

/// Trust, network and history of a family; made when a need of it first asks for help.
struct FamilyRecord {
  std::uint64_t key = 0;                 ///< area, home and generation; 0 is an empty cell
  std::int32_t planned_end_day = -1;     ///< of its last planned ending, -1: none yet
  float trust = 0.5F;
  float network = 0.5F;
  std::uint16_t open_cases = 0;
  std::uint16_t followed_up = 1;         ///< 0 between a planned ending and the next request

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("key", s.key), visit("planned_end_day", s.planned_end_day), visit("trust", s.trust);
    visit("network", s.network), visit("open_cases", s.open_cases), visit("followed_up", s.followed_up);
  }
};
static_assert(sizeof(FamilyRecord) == 24);

[[nodiscard]] constexpr std::uint64_t family_key(std::uint32_t area, std::uint32_t home, std::uint32_t generation) {
  return (static_cast<std::uint64_t>(area) + 1) << 48 | static_cast<std::uint64_t>(home) << 8 | (generation & 0xFF);
}

/// Families by key: open addressing with linear probing, at most two thirds full. Never iterated in hash order.
class FamilyBook {
 public:
  /// The record of a family, or nullptr when nothing is remembered.
  FamilyRecord* find(std::uint64_t key);
  const FamilyRecord* find(std::uint64_t key) const { return const_cast<FamilyBook*>(this)->find(key); }

  /// The record of a family, made with its traits at the first request. Invalidates earlier pointers.
  FamilyRecord& remember(std::uint64_t key, float trust, float network);

  [[nodiscard]] std::size_t size() const { return count_; }
  [[nodiscard]] std::size_t bytes() const { return cells_.capacity() * sizeof(FamilyRecord); }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("cells", s.cells_), visit("count", s.count_);
  }

 private:
  std::size_t cell_of(std::uint64_t key) const;
  void grow();

  std::vector<FamilyRecord> cells_;
  std::size_t count_ = 0;
};

}  // namespace samenspel::world
