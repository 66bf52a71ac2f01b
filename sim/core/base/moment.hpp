#pragma once
// A moment that state keeps: whole seconds since the start of the run in four bytes.

#include <cstdint>

#include "core/base/check.hpp"

namespace samenspel::base {

/// Beyond every run: 136 years.
inline constexpr std::int64_t never = 0xFFFFFFFF;

/// Converts from and to 64-bit seconds; later than `never` is `never`. Moments before the start
/// throw `Bug`.
class Moment {
 public:
  constexpr Moment() = default;
  constexpr Moment(std::int64_t seconds)  // NOLINT: a moment is a number of seconds
      : seconds_(static_cast<std::uint32_t>(seconds)) {
    if (seconds >> 32 != 0) [[unlikely]] {
      SAMENSPEL_CHECK(seconds >= 0, "nothing happens before the start of the run");
      seconds_ = static_cast<std::uint32_t>(never);
    }
  }
  constexpr operator std::int64_t() const { return seconds_; }  // NOLINT

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("seconds", s.seconds_);
  }

 private:
  std::uint32_t seconds_ = 0;
};
static_assert(sizeof(Moment) == 4);

}  // namespace samenspel::base
