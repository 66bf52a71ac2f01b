#pragma once
// What the event log tells beside a fact about a case: whose family, how it trusts, which
// professional, which brick. Kept only while events are recorded.

#include <cstdint>
#include <vector>

#include "core/world/case.hpp"

namespace samenspel::world {

/// The number of no domain, no brick, nobody.
inline constexpr std::uint8_t none_told = 255;

struct Told {
  std::uint32_t fact = 0;  ///< index of the fact it belongs to, among those of the day
  std::uint32_t home = 0;  ///< of the family, within its area
  float trust = 0;
  std::uint16_t worker = none;      ///< who holds the case: index at the place of the team
  std::uint16_t discipline = none;  ///< of that worker
  std::uint16_t by_team = none;     ///< of whom was asked, answers or joins
  std::uint16_t by_discipline = none;
  std::uint8_t generation = 0;     ///< of the family in its home
  std::uint8_t retellings = 0;     ///< of the story in this request
  std::uint8_t brick = none_told;  ///< its number within the need
  std::uint8_t domain = none_told;
  std::uint8_t whose = none_told;  ///< as `Brick::owner`
};

using ToldLog = std::vector<Told>;

}  // namespace samenspel::world
