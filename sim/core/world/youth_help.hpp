#pragma once
// What facts tell of help that is registered as youth help: of which children of which family, and
// who led them there.

#include <cstdint>

#include "core/world/case.hpp"

namespace samenspel::world {

/// Who led a child to registered help: the channel of the request, or one of these.
inline constexpr std::uint8_t referred_by_nobody = 254;  ///< help of the front door's own team
inline constexpr std::uint8_t referred_by_team = 255;    ///< the front door's team sent it on

/// The value of `youth_help_begins` and `youth_help_ends`.
struct HelpedChildren {
  std::uint32_t home = 0;  ///< within the area of the fact
  std::uint8_t generation = 0;
  std::uint8_t children = 0;      ///< a bit each, the eldest of the family first
  bool first_in_request = false;  ///< no help of this request was registered before

  [[nodiscard]] static HelpedChildren of(const Case& c) {
    return {c.family, c.generation, c.whose, !c.is_settled(Case::helped_in_request)};
  }
  [[nodiscard]] std::int64_t packed() const {
    return std::int64_t{home} << 16 | std::int64_t{generation} << 8 |
           (first_in_request ? std::int64_t{8} : std::int64_t{0}) | children;
  }
  [[nodiscard]] static HelpedChildren unpacked(std::int64_t value) {
    return {static_cast<std::uint32_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 255),
            static_cast<std::uint8_t>(value & 7), (value & 8) != 0};
  }
};

}  // namespace samenspel::world
