#pragma once
// What a home place remembers of families that have asked for help.

#include <cstdint>
#include <vector>

#include "core/base/prefetch.hpp"
#include "core/world/case.hpp"

namespace samenspel::world {

/// Trust, network and history of a family; made when a need of it first asks for help. Four stand
/// on a line of memory.
struct FamilyRecord {
  std::int32_t planned_end_day = -1;  ///< of its last planned ending, -1: none yet
  float trust = 0.5F;
  float network = 0.5F;
  std::uint8_t open_cases = 0;  ///< 255: so many or more, and not counted any more
  std::uint8_t past = 0;        ///< the children that have had help, a bit each; and of `Past`
  std::uint8_t asked_in = 0;    ///< year of the run of its last request, from 1
  std::uint8_t generation = 0;

  enum Past : std::uint8_t {
    known = 32,      ///< the record is of a family that has asked
    followed = 64,   ///< more families of its home have asked
    to_follow = 128  ///< from a planned ending to the next request
  };
  bool has(Past what) const { return (past & what) != 0; }
  void set(Past what) { past = static_cast<std::uint8_t>(past | what); }
  void clear(Past what) { past = static_cast<std::uint8_t>(past & ~what); }

  void begin_case() {
    if (open_cases < 255) {
      ++open_cases;
    }
  }
  void end_case() {
    if (open_cases < 255) {
      --open_cases;
    }
  }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("planned_end_day", s.planned_end_day), visit("trust", s.trust);
    visit("network", s.network), visit("open_cases", s.open_cases);
    visit("past", s.past), visit("asked_in", s.asked_in), visit("generation", s.generation);
  }
};
static_assert(sizeof(FamilyRecord) == 16);

/// A record for each home, a number at the place, of the first of its families that asked; behind
/// them, apart, the families that asked from the same home later, in the order of their first
/// request. A family keeps its number for the whole run.
class FamilyBook {
 public:
  FamilyBook() = default;
  explicit FamilyBook(std::size_t homes) : first_(homes) {}

  /// Asks the memory for a record, by number or home, that is looked for soon.
  void prefetch(std::uint32_t number) const { base::prefetch(&(*this)[number]); }

  /// The number of a family, or `not_remembered`.
  [[nodiscard]] std::uint32_t find(std::size_t home, std::uint8_t generation) const {
    const FamilyRecord& first = first_[home];
    if (!first.has(FamilyRecord::known)) {
      return not_remembered;
    }
    if (first.generation == generation) {
      return static_cast<std::uint32_t>(home);
    }
    return first.has(FamilyRecord::followed) ? find_later(home, generation) : not_remembered;
  }

  /// The number of a family; its record is made with these traits at the first request.
  std::uint32_t remember(std::size_t home, std::uint8_t generation, float trust, float network);

  FamilyRecord& operator[](std::uint32_t number) {
    return number < first_.size() ? first_[number] : later_[number - first_.size()].record;
  }
  const FamilyRecord& operator[](std::uint32_t number) const {
    return number < first_.size() ? first_[number] : later_[number - first_.size()].record;
  }

  /// Families that are remembered.
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::size_t bytes() const {
    return first_.capacity() * sizeof(FamilyRecord) + later_.capacity() * sizeof(Later) +
           latest_.capacity() * sizeof(std::uint32_t);
  }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("first", s.first_), visit("later", s.later_), visit("latest", s.latest_),
        visit("size", s.size_);
  }

 private:
  struct Later {
    FamilyRecord record;
    std::uint32_t before = not_remembered;  ///< another one of the same home

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("record", s.record), visit("before", s.before);
    }
  };

  [[nodiscard]] std::uint32_t find_later(std::size_t home, std::uint8_t generation) const;
  std::uint32_t add_later(std::size_t home);

  std::vector<FamilyRecord> first_;    ///< by home
  std::vector<Later> later_;           ///< numbers behind those
  std::vector<std::uint32_t> latest_;  ///< by home that is followed: the last of `later_`; empty
                                       ///< while no home is
  std::uint32_t size_ = 0;
};

}  // namespace samenspel::world
