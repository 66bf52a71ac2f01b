#pragma once
// Rounding of doubles to whole numbers, checked: seconds and cents are made here and nowhere else.

#include "core/base/check.hpp"

#include <cstdint>

namespace samenspel::base {

/// The nearest whole number, halves away from 0. Throws `Bug` for NaN and for what 64 bits cannot
/// hold.
[[nodiscard]] constexpr std::int64_t round_to_whole(double x) {
  SAMENSPEL_CHECK(x > -0x1p63 && x < 0x1p63, "a rounded number fits into 64 bits");
  const std::int64_t toward_zero = static_cast<std::int64_t>(x);
  const double rest = x - static_cast<double>(toward_zero);  // exact
  if (rest >= 0.5) {
    return toward_zero + 1;
  }
  return rest <= -0.5 ? toward_zero - 1 : toward_zero;
}

namespace detail {

/// The least whole number not below x, which must fit into 64 bits.
[[nodiscard]] constexpr std::int64_t up_from(double x) {
  const auto toward_zero = static_cast<std::int64_t>(x);
  return static_cast<double>(toward_zero) < x ? toward_zero + 1 : toward_zero;
}

}  // namespace detail

/// The least whole number not below x. Throws `Bug` for NaN and for what 64 bits cannot hold.
[[nodiscard]] constexpr std::int64_t round_up(double x) {
  SAMENSPEL_CHECK(x > -0x1p63 && x < 0x1p63, "a rounded number fits into 64 bits");
  return detail::up_from(x);
}

/// The same kept within 0 and `most`; 0 for NaN.
[[nodiscard]] constexpr std::int64_t round_up_within(double x, std::int64_t most) {
  if (!(x > 0)) {
    return 0;
  }
  if (x >= static_cast<double>(most)) {
    return most;
  }
  return detail::up_from(x);
}

}  // namespace samenspel::base
