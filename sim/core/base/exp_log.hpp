#pragma once
// Elementary functions that give the same bits with every compiler: only IEEE-exact operations (+ -
// * / sqrt and moves of bits), never libm. exp and log are within 1 unit in the last place over the
// whole range of double, pow within 1 for |y log x| up to 50. Needs -ffp-contract=off, as
// everything in the core.

#include "core/base/exp_log_tables.hpp"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

namespace samenspel::base {

/// The natural logarithm of a half.
inline constexpr double log_half = -0.69314718055994530942;

/// The bits of a double as an integer, and back.
[[nodiscard]] inline std::uint64_t bits_of(double x) {
  std::uint64_t bits;
  std::memcpy(&bits, &x, sizeof bits);
  return bits;
}
[[nodiscard]] inline double from_bits(std::uint64_t bits) {
  double x;
  std::memcpy(&x, &bits, sizeof x);
  return x;
}

namespace detail {

/// A number as an unevaluated sum, |low| far below |high|.
struct Sum {
  double high;
  double low;
};

/// log x for a positive normal x. With x = 2^k z and z within a 256th of c, log x = k log 2 + log c
/// + log1p(z/c - 1): z - c is exact, 1/c very nearly so, and the first two terms have high parts
/// that add without rounding.
inline Sum log_sum(std::uint64_t bits) {
  constexpr std::uint64_t half_row = std::uint64_t{1} << 44;
  const std::uint64_t from_low_end = bits - log_low_end + half_row;
  const LogRow& row = log_rows[(from_low_end >> 45) & 127];
  const std::uint64_t exponent_bits = from_low_end & (std::uint64_t{0xFFF} << 52);
  const double k = static_cast<double>(static_cast<std::int32_t>(exponent_bits >> 32) >> 20);
  const double r = (from_bits(bits - exponent_bits) - row.c) * row.inverse;
  const double r2 = r * r;
  // The series of log1p; the first term left out is below 2^-59 of the result.
  const double series =
      r2 * (-0.5 + r * (1.0 / 3)) + r2 * r2 * ((-0.25 + r * 0.2) + r2 * (-1.0 / 6 + r * (1.0 / 7)));
  const double big = k * log2_high + row.log_high;
  const double high = big + r;
  const double low = (big - high) + r + (k * log2_low + row.log_low);
  return {high, low + series};
}

/// The logarithm of what is not a positive normal number.
double log_special(double x);

/// A number as 2^power * value.
struct Scaled {
  double value;
  std::int64_t power;
};

/// With x = (128 e + j) log 2 / 128 + r: exp x = 2^e * 2^(j/128) * exp r, and |r| is below 0.0028.
/// For |x| far below 2^31.
inline Scaled exp_scaled(double x, double low) {
  // Added to this, a number is rounded to a whole one, which is then in the low bits.
  constexpr double only_whole = 0x1.8p52;
  const double shifted = x * exp_steps + only_whole;
  const double steps = shifted - only_whole;
  const std::int64_t n = static_cast<std::int32_t>(bits_of(shifted));
  const double r = (x - steps * exp_step_high) - steps * exp_step_low + low;
  const ExpRow& row = exp_rows[n & 127];
  const double r2 = r * r;
  // The series of exp(r) - 1; the first term left out is below 2^-60.
  const double series =
      row.rest + r + r2 * (0.5 + r * (1.0 / 6)) + r2 * r2 * (1.0 / 24 + r * (1.0 / 120));
  return {row.value + row.value * series, n >> 7};
}

inline double power_of_two(std::int64_t exponent) {
  return from_bits(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

/// The same as `exp_sum` near overflow and among the subnormals, where the power of two goes in two
/// steps, and beyond.
[[gnu::cold]] double exp_sum_at_edge(double x, double low);

/// exp(x + low) for |low| far below |x|; 0 and infinity beyond the range of double.
inline double exp_sum(double x, double low) {
  if (!(x > -707 && x < 708)) [[unlikely]] {
    return exp_sum_at_edge(x, low);
  }
  const Scaled scaled = exp_scaled(x, low);
  return scaled.value * power_of_two(scaled.power);
}

}  // namespace detail

/// Natural logarithm; -infinity at 0, NaN below 0.
[[nodiscard]] inline double log(double x) {
  constexpr std::uint64_t least_normal = std::uint64_t{1} << 52;
  constexpr std::uint64_t infinite = std::uint64_t{0x7FF} << 52;
  const std::uint64_t bits = bits_of(x);
  if (bits - least_normal >= infinite - least_normal) [[unlikely]] {
    return detail::log_special(x);
  }
  const detail::Sum sum = detail::log_sum(bits);
  return sum.high + sum.low;
}

/// Exponential function; 0 below about -745.2, infinity above about 709.8.
[[nodiscard]] inline double exp(double x) { return detail::exp_sum(x, 0); }

/// x to the power y for x >= 0 and finite y; NaN for x < 0. pow(0, y) is 0, 1 or infinity for y >,
/// = or < 0.
[[nodiscard]] double pow(double x, double y);

/// Square root; the instruction, which IEEE 754 makes exact. NaN below 0.
[[nodiscard]] inline double sqrt(double x) { return std::sqrt(x); }

/// The largest whole number not above x; x itself for NaN and infinities.
[[nodiscard]] inline double floor(double x) {
  constexpr double all_whole = 0x1p52;  // doubles from here on are whole
  if (!(x > -all_whole && x < all_whole)) {
    return x;
  }
  const double whole = static_cast<double>(static_cast<std::int64_t>(x));
  return whole > x ? whole - 1 : whole;
}

}  // namespace samenspel::base
