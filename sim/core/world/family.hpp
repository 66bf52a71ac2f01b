#pragma once
// What a home place remembers of families that have asked for help.

#include <cstdint>
#include <vector>

#include "core/base/prefetch.hpp"
#include "core/world/case.hpp"

namespace samenspel::world {

/// Trust, network and history of a family; made when a need of it first asks for help.
struct FamilyRecord {
  std::int32_t planned_end_day = -1;  ///< of its last planned ending, -1: none yet
  float trust = 0.5F;
  float network = 0.5F;
  std::uint32_t another = not_remembered;  ///< another family that lived in the same home
  std::uint16_t open_cases = 0;
  std::uint8_t past = 0;      ///< the children that have had help, a bit each; and `to_follow`
  std::uint8_t asked_in = 0;  ///< year of the run of its last request, from 1
  std::uint8_t generation = 0;
  bool known = false;  ///< a family of this home has asked

  static constexpr std::uint8_t to_follow = 128;  ///< from a planned ending to the next request

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("planned_end_day", s.planned_end_day), visit("trust", s.trust);
    visit("network", s.network), visit("another", s.another), visit("open_cases", s.open_cases),
        visit("past", s.past), visit("asked_in", s.asked_in), visit("generation", s.generation);
    visit("known", s.known);
  }
};
static_assert(sizeof(FamilyRecord) == 24);

/// A record for each home, a number at the place, of the first of its families that asked; behind
/// them the families that asked from the same home later, in the order of their first request. A
/// family keeps its number for the whole run.
class FamilyBook {
 public:
  FamilyBook() = default;
  explicit FamilyBook(std::size_t homes) : records_(homes) {}

  /// Asks the memory for a record, by number or home, that is looked for soon.
  void prefetch(std::size_t number) const { base::prefetch_value(records_[number]); }

  /// The number of a family, or `not_remembered`.
  [[nodiscard]] std::uint32_t find(std::size_t home, std::uint8_t generation) const {
    if (!records_[home].known) {
      return not_remembered;
    }
    auto number = static_cast<std::uint32_t>(home);
    while (number != not_remembered && records_[number].generation != generation) {
      number = records_[number].another;
    }
    return number;
  }

  /// The number of a family; its record is made with these traits at the first request.
  std::uint32_t remember(std::size_t home, std::uint8_t generation, float trust, float network);

  FamilyRecord& operator[](std::uint32_t number) { return records_[number]; }
  const FamilyRecord& operator[](std::uint32_t number) const { return records_[number]; }

  /// Families that are remembered.
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::size_t bytes() const { return records_.capacity() * sizeof(FamilyRecord); }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("records", s.records_), visit("size", s.size_);
  }

 private:
  std::vector<FamilyRecord> records_;
  std::uint32_t size_ = 0;
};

}  // namespace samenspel::world
