#pragma once
// Typed indices: the family number of one table cannot be used in another by mistake.

#include <compare>
#include <cstdint>

namespace samenspel::base {

/// An index of 32 bits into the table of `Tag`; invalid until it is given one.
template <class Tag>
struct Id {
  static constexpr std::uint32_t none = 0xFFFFFFFFu;

  std::uint32_t index = none;

  constexpr Id() = default;
  constexpr explicit Id(std::uint32_t position) : index(position) {}

  [[nodiscard]] constexpr bool valid() const { return index != none; }

  constexpr auto operator<=>(const Id&) const = default;
};

}  // namespace samenspel::base
