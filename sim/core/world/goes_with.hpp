#pragma once
// What happens with a fact in the same instant and to the same case, told by bits of `Fact::also`
// instead of facts of their own, since every fact is looked at.

#include <bit>
#include <cstdint>

#include "core/world/fact.hpp"

namespace samenspel::world {

inline constexpr std::uint8_t also_first_of_year = 1;  ///< of `asked`
inline constexpr std::uint8_t also_entered = 2;        ///< of `asked`: its team, which is here
inline constexpr std::uint8_t also_unmet_begins = 1;   ///< of `queued`
inline constexpr std::uint8_t also_unmet_ends = 1;     ///< of `started`
inline constexpr std::uint8_t also_helped_before = 6;  ///< of `started`: so many children, 0 to 3
inline constexpr std::uint8_t also_fits = 1;           ///< of `guidance_month`

/// The number that some bits hold.
[[nodiscard]] constexpr std::uint8_t number_in(std::uint8_t bits, std::uint8_t also) {
  return static_cast<std::uint8_t>((also & bits) >> std::countr_zero(bits));
}
[[nodiscard]] constexpr std::uint8_t also_helped(std::uint8_t children) {
  return static_cast<std::uint8_t>(children << std::countr_zero(also_helped_before));
}
[[nodiscard]] constexpr std::uint8_t helped_before(std::uint8_t also) {
  return number_in(also_helped_before, also);
}

/// One such thing: the event log has a row of its own for it.
struct GoesWith {
  FactKind fact;
  std::uint8_t bits;
  FactKind what;
  bool goes_before = false;  ///< in the event log
  bool has_detail = false;   ///< that of the fact

  [[nodiscard]] constexpr bool holds(const Fact& one) const {
    return one.kind == fact && (one.also & bits) != 0;
  }
  /// Several bits say how many; a single one says so and no more, which gives 0.
  [[nodiscard]] constexpr std::uint8_t how_many(std::uint8_t also) const {
    return std::has_single_bit(bits) ? std::uint8_t{0} : number_in(bits, also);
  }
};
inline constexpr GoesWith goes_with[] = {
    {FactKind::asked, also_first_of_year, FactKind::first_of_year},
    {FactKind::asked, also_entered, FactKind::entered, false, true},
    {FactKind::queued, also_unmet_begins, FactKind::unmet_begins, true},
    {FactKind::started, also_helped_before, FactKind::repeat_start},
    {FactKind::started, also_unmet_ends, FactKind::unmet_ends},
    {FactKind::guidance_month, also_fits, FactKind::guidance_fits, false, true}};

/// Whether a fact is of a kind or tells that something of that kind goes with it.
[[nodiscard]] constexpr bool tells_of(const Fact& fact, FactKind kind) {
  for (const GoesWith& one : goes_with) {
    if (one.what == kind && one.holds(fact)) {
      return true;
    }
  }
  return fact.kind == kind;
}

}  // namespace samenspel::world
