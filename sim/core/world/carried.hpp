#pragma once
// A brick that network and social base carry for a while, without a case of its own.

#include <cstdint>

#include "core/world/case.hpp"

namespace samenspel::world {

/// Kept beside the cases of the home place, with what makes a case of it again when the social base
/// cannot carry it any more.
struct Carried {
  base::Moment exit_at = never;  ///< moment the family moves out or comes of age
  Brick brick;
  std::uint32_t ordinal = 0;        ///< number of the need, as in `Case`
  std::uint32_t family = 0;         ///< home within its area
  std::uint32_t stamp = 0;          ///< of its relief; an entry with another stamp is about another
  std::uint32_t thousandths = 0;    ///< hours a week in thousandths
  std::uint16_t local_area = none;  ///< `none`: the slot is not in use
  std::uint8_t generation = 0;
  std::uint8_t round = 0;  ///< of the need, when it should come back
  std::uint8_t whose = 1;
  std::uint8_t first_domain = 0;
  std::uint8_t comes_of_age = 0;  ///< not 0: `exit_at` is the youngest child's 18th birthday

  [[nodiscard]] double hours_per_week() const { return thousandths / 1000.0; }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("exit_at", s.exit_at), visit("brick", s.brick), visit("ordinal", s.ordinal);
    visit("family", s.family), visit("stamp", s.stamp), visit("thousandths", s.thousandths);
    visit("local_area", s.local_area), visit("generation", s.generation), visit("round", s.round);
    visit("whose", s.whose), visit("first_domain", s.first_domain),
        visit("comes_of_age", s.comes_of_age);
  }
};
static_assert(sizeof(Carried) == 40);

}  // namespace samenspel::world
