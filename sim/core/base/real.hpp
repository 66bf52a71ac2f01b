#pragma once
// A strong double for Boost.Random: its exp, log, pow, sqrt and floor are the portable ones, found
// by argument-dependent look-up, so that a distribution over `real` gives the same bits with every
// compiler.

#include "core/base/exp_log.hpp"

#include <limits>
#include <type_traits>

namespace samenspel::base {

/// A double that comes from every arithmetic type and goes back only by a cast.
class real {
 public:
  real() = default;  // trivial: Boost keeps it in a union

  template <class Number>
  requires std::is_arithmetic_v<Number>
  constexpr real(Number number) : value_(static_cast<double>(number)) {}

  template <class Number>
  requires std::is_arithmetic_v<Number>
  constexpr explicit operator Number() const { return static_cast<Number>(value_); }

  constexpr real operator-() const { return real(-value_); }
  constexpr real operator+() const { return *this; }

  constexpr real& operator+=(real other) { return *this = *this + other; }
  constexpr real& operator-=(real other) { return *this = *this - other; }
  constexpr real& operator*=(real other) { return *this = *this * other; }
  constexpr real& operator/=(real other) { return *this = *this / other; }

  friend constexpr real operator+(real x, real y) { return real(x.value_ + y.value_); }
  friend constexpr real operator-(real x, real y) { return real(x.value_ - y.value_); }
  friend constexpr real operator*(real x, real y) { return real(x.value_ * y.value_); }
  friend constexpr real operator/(real x, real y) { return real(x.value_ / y.value_); }

  friend constexpr bool operator==(real x, real y) { return x.value_ == y.value_; }
  friend constexpr bool operator!=(real x, real y) { return x.value_ != y.value_; }
  friend constexpr bool operator<(real x, real y) { return x.value_ < y.value_; }
  friend constexpr bool operator>(real x, real y) { return x.value_ > y.value_; }
  friend constexpr bool operator<=(real x, real y) { return x.value_ <= y.value_; }
  friend constexpr bool operator>=(real x, real y) { return x.value_ >= y.value_; }

  friend constexpr real abs(real x) { return real(x.value_ < 0 ? -x.value_ : x.value_); }
  friend real exp(real x) { return real(base::exp(x.value_)); }
  friend real log(real x) { return real(base::log(x.value_)); }
  friend real pow(real x, real y) { return real(base::pow(x.value_, y.value_)); }
  friend real sqrt(real x) { return real(base::sqrt(x.value_)); }
  friend real floor(real x) { return real(base::floor(x.value_)); }

 private:
  double value_;
};

static_assert(std::is_trivially_default_constructible_v<real> &&
              std::is_trivially_copyable_v<real>);

}  // namespace samenspel::base

/// Everything as for double.
template <>
class std::numeric_limits<samenspel::base::real> : public std::numeric_limits<double> {
  using real = samenspel::base::real;
  using of_double = std::numeric_limits<double>;

 public:
  static constexpr real min() noexcept { return of_double::min(); }
  static constexpr real max() noexcept { return of_double::max(); }
  static constexpr real lowest() noexcept { return of_double::lowest(); }
  static constexpr real epsilon() noexcept { return of_double::epsilon(); }
  static constexpr real round_error() noexcept { return of_double::round_error(); }
  static constexpr real infinity() noexcept { return of_double::infinity(); }
  static constexpr real quiet_NaN() noexcept { return of_double::quiet_NaN(); }
  static constexpr real signaling_NaN() noexcept { return of_double::signaling_NaN(); }
  static constexpr real denorm_min() noexcept { return of_double::denorm_min(); }
};
