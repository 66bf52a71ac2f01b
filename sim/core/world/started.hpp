#pragma once
// What the detail of a `started` fact tells: the urgency of the need and, above its two bits, the
// domain of the need's first brick.

#include <cstddef>
#include <cstdint>

#include "core/world/case.hpp"

namespace samenspel::world {

[[nodiscard]] constexpr std::uint8_t started_detail(std::uint8_t priority, std::uint8_t domain) {
  return static_cast<std::uint8_t>(priority | domain << 2);
}
[[nodiscard]] inline std::uint8_t started_detail(const Case& c) {
  return started_detail(c.priority, c.first_domain);
}

/// 0 crisis … 3 last.
[[nodiscard]] constexpr std::uint8_t started_priority(std::uint8_t detail) {
  return static_cast<std::uint8_t>(detail & 3U);
}
[[nodiscard]] constexpr std::size_t started_domain(std::uint8_t detail) { return detail >> 2; }

}  // namespace samenspel::world
