#pragma once
// Time and Duration: whole seconds, so that equal moments are equal with every compiler.

#include "core/base/rounding.hpp"

#include <compare>
#include <cstdint>
#include <limits>

namespace samenspel::base {

inline constexpr std::int64_t seconds_per_hour = 3600;
inline constexpr std::int64_t seconds_per_day = 86400;

/// A length of time in seconds; may be negative.
struct Duration {
  std::int64_t seconds = 0;

  constexpr Duration() = default;
  constexpr explicit Duration(std::int64_t whole_seconds) : seconds(whole_seconds) {}

  constexpr auto operator<=>(const Duration&) const = default;

  constexpr Duration& operator+=(Duration other) { return seconds += other.seconds, *this; }
  constexpr Duration& operator-=(Duration other) { return seconds -= other.seconds, *this; }
};

/// A moment: seconds since midnight at the start of day 0 of the calendar.
struct Time {
  std::int64_t seconds = 0;

  constexpr Time() = default;
  constexpr explicit Time(std::int64_t since_start) : seconds(since_start) {}

  constexpr auto operator<=>(const Time&) const = default;

  constexpr Time& operator+=(Duration other) { return seconds += other.seconds, *this; }
  constexpr Time& operator-=(Duration other) { return seconds -= other.seconds, *this; }
};

/// After everything that happens; adding to it overflows.
inline constexpr Time never{std::numeric_limits<std::int64_t>::max()};

constexpr Duration operator-(Duration x) { return Duration{-x.seconds}; }
constexpr Duration operator+(Duration x, Duration y) { return Duration{x.seconds + y.seconds}; }
constexpr Duration operator-(Duration x, Duration y) { return Duration{x.seconds - y.seconds}; }
constexpr Duration operator*(Duration x, std::int64_t n) { return Duration{x.seconds * n}; }
constexpr Duration operator*(std::int64_t n, Duration x) { return Duration{x.seconds * n}; }
constexpr Time operator+(Time t, Duration x) { return Time{t.seconds + x.seconds}; }
constexpr Time operator+(Duration x, Time t) { return Time{t.seconds + x.seconds}; }
constexpr Time operator-(Time t, Duration x) { return Time{t.seconds - x.seconds}; }
constexpr Duration operator-(Time t, Time u) { return Duration{t.seconds - u.seconds}; }

/// Durations from other units, rounded to the nearest second, halves away from 0; `Bug` beyond 64
/// bits.
[[nodiscard]] constexpr Duration seconds(double n) { return Duration{round_to_whole(n)}; }
[[nodiscard]] constexpr Duration hours(double n) { return Duration{round_to_whole(n * 3600.0)}; }
[[nodiscard]] constexpr Duration days(double n) { return Duration{round_to_whole(n * 86400.0)}; }
[[nodiscard]] constexpr Duration weeks(double n) { return Duration{round_to_whole(n * 604800.0)}; }

/// The same rounded up to a whole second: for work, which must be done when its end is announced.
[[nodiscard]] constexpr Duration hours_up(double n) { return Duration{round_up(n * 3600.0)}; }

[[nodiscard]] constexpr double in_hours(Duration x) {
  return static_cast<double>(x.seconds) / 3600.0;
}
[[nodiscard]] constexpr double in_days(Duration x) {
  return static_cast<double>(x.seconds) / 86400.0;
}
[[nodiscard]] constexpr double in_weeks(Duration x) {
  return static_cast<double>(x.seconds) / 604800.0;
}

/// The day that holds a moment; day 0 is the first, days before it are negative.
[[nodiscard]] constexpr std::int32_t day_of(Time t) {
  const std::int64_t day = t.seconds / seconds_per_day;
  return static_cast<std::int32_t>(day * seconds_per_day > t.seconds ? day - 1 : day);
}

/// Midnight at the start of a day.
[[nodiscard]] constexpr Time start_of(std::int32_t day) { return Time{day * seconds_per_day}; }

/// Time since midnight, in [0, 86400) seconds.
[[nodiscard]] constexpr Duration time_of_day(Time t) { return t - start_of(day_of(t)); }

}  // namespace samenspel::base
