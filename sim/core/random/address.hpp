#pragma once
// Who a random number is about: the first 48 bits of its address.

#include "core/base/check.hpp"

#include <cstdint>

namespace samenspel::random {

/// The kinds of subject. Append only, at most 16: a number here is part of every result ever drawn.
enum class Who : std::uint8_t {
  area = 0,    ///< an area of a place; ordinal: area (and domain) of the structure
  family = 1,  ///< a family; place: its home; ordinal: order of its first request there
  need = 2,    ///< a need before or after its family is known; ordinal: its candidate at the place
  worker = 3,  ///< a professional; ordinal: post and generation
  team = 4,    ///< a team of a place
  place = 5,   ///< a place as a whole
  practitioner = 6,  ///< a general practice
  school = 7,        ///< a school
  institution = 8,   ///< an institution as an organisation
  municipality = 9,  ///< the town hall
  run = 10           ///< the replication itself
};

/// A subject as 48 bits, from high to low: kind (4), place (12), ordinal (32).
struct Subject {
  std::uint32_t kind_and_place = 0;
  std::uint32_t ordinal = 0;

  [[nodiscard]] constexpr std::uint64_t value() const {
    return static_cast<std::uint64_t>(kind_and_place) << 32 | ordinal;
  }
  friend constexpr bool operator==(Subject left, Subject right) {
    return left.value() == right.value();
  }
};

inline constexpr std::uint32_t place_limit = 1u << 12;  ///< places must be below this number

/// The subject with this ordinal at this place. Throws `Bug` when `place` needs more than 12 bits.
[[nodiscard]] constexpr Subject subject(Who kind, std::uint32_t place, std::uint32_t ordinal) {
  SAMENSPEL_CHECK(place < place_limit, "a place number fits into 12 bits");
  return Subject{static_cast<std::uint32_t>(kind) << 12 | place, ordinal};
}

}  // namespace samenspel::random
