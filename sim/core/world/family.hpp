#pragma once
// What a home place remembers of families that have asked for help.

#include <cstdint>
#include <vector>

#include "core/random/key.hpp"
#include "core/world/case.hpp"

namespace samenspel::world {

/// Trust, network and history of a family; made when a need of it first asks for help.
struct FamilyRecord {
  std::uint64_t key = 0;              ///< area, home and generation
  std::int32_t planned_end_day = -1;  ///< of its last planned ending, -1: none yet
  float trust = 0.5F;
  float network = 0.5F;
  std::uint16_t open_cases = 0;
  std::uint8_t past = 0;      ///< the children that have had help, a bit each; and `to_follow`
  std::uint8_t asked_in = 0;  ///< year of the run of its last request, from 1

  static constexpr std::uint8_t to_follow = 128;  ///< from a planned ending to the next request

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("key", s.key), visit("planned_end_day", s.planned_end_day), visit("trust", s.trust);
    visit("network", s.network), visit("open_cases", s.open_cases), visit("past", s.past),
        visit("asked_in", s.asked_in);
  }
};
static_assert(sizeof(FamilyRecord) == 24);

[[nodiscard]] constexpr std::uint64_t family_key(std::uint32_t area, std::uint32_t home,
                                                 std::uint32_t generation) {
  return (static_cast<std::uint64_t>(area) + 1) << 48 | static_cast<std::uint64_t>(home) << 8 |
         (generation & 0xFF);
}

/// Families in the order of their first request, found by key through a table of numbers (open
/// addressing, linear probing, at most two thirds full). A cell also holds eight bits of the hash,
/// so that a record is only looked at when it is most likely the right one. A family keeps its
/// number for the whole run; at most 2^24 - 1 families.
class FamilyBook {
 public:
  /// Asks the memory for the cell of a family that is looked for soon.
  void prefetch(std::uint64_t key) const {
    if (!table_.empty()) {
      const auto hash = static_cast<std::size_t>(random::scramble(key));
      __builtin_prefetch(&table_[hash & (table_.size() - 1)]);
    }
  }

  /// The number of a family, or `not_remembered`.
  [[nodiscard]] std::uint32_t find(std::uint64_t key) const;

  /// The number of a family; its record is made with these traits at the first request.
  std::uint32_t remember(std::uint64_t key, float trust, float network);

  FamilyRecord& operator[](std::uint32_t number) { return records_[number]; }
  const FamilyRecord& operator[](std::uint32_t number) const { return records_[number]; }

  [[nodiscard]] std::size_t size() const { return records_.size(); }
  [[nodiscard]] std::size_t bytes() const {
    return records_.capacity() * sizeof(FamilyRecord) + table_.capacity() * sizeof(std::uint32_t);
  }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("records", s.records_), visit("table", s.table_);
  }

 private:
  std::size_t cell_of(std::uint64_t key) const;
  void grow();
  static std::uint32_t number_in(std::uint32_t cell) { return cell & 0xFFFFFF; }

  std::vector<FamilyRecord> records_;
  std::vector<std::uint32_t>
      table_;  // tag (8 bits) and number (24) by hash of the key; `not_remembered` if empty
};

}  // namespace samenspel::world
