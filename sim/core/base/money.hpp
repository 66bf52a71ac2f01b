#pragma once
// Money in whole cents of a euro, so that the books balance exactly.

#include "core/base/check.hpp"
#include "core/base/rounding.hpp"

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace samenspel::base {

/// An amount in cents; may be negative. Sums and products throw `Bug` when 64 bits cannot hold
/// them.
struct Money {
  std::int64_t cents = 0;

  constexpr Money() = default;
  constexpr explicit Money(std::int64_t whole_cents) : cents(whole_cents) {}

  constexpr auto operator<=>(const Money&) const = default;

  constexpr Money& operator+=(Money other) {
    SAMENSPEL_CHECK(!__builtin_add_overflow(cents, other.cents, &cents), "a sum of money fits");
    return *this;
  }
  constexpr Money& operator-=(Money other) {
    SAMENSPEL_CHECK(!__builtin_sub_overflow(cents, other.cents, &cents), "a sum of money fits");
    return *this;
  }
};

constexpr Money operator+(Money x, Money y) { return x += y; }
constexpr Money operator-(Money x, Money y) { return x -= y; }
constexpr Money operator-(Money x) { return Money{} - x; }
constexpr Money operator*(Money x, std::int64_t n) {
  std::int64_t cents = 0;
  SAMENSPEL_CHECK(!__builtin_mul_overflow(x.cents, n, &cents), "a product of money fits");
  return Money{cents};
}
constexpr Money operator*(std::int64_t n, Money x) { return x * n; }

/// An amount in euros, rounded to the nearest cent, halves away from 0.
[[nodiscard]] constexpr Money euros(double amount) { return Money{round_to_whole(amount * 100.0)}; }
[[nodiscard]] constexpr double in_euros(Money x) { return static_cast<double>(x.cents) / 100.0; }

/// An amount times a factor (hours at a rate an hour, an index, a share), rounded to the nearest
/// cent, halves away from 0. The amount must be below 2^53 cents; throws `Bug` when the product
/// does not fit.
[[nodiscard]] constexpr Money times(double factor, Money amount) {
  SAMENSPEL_CHECK(
      amount.cents <= (std::int64_t{1} << 53) && amount.cents >= -(std::int64_t{1} << 53),
      "an amount to be multiplied is exact as a double");
  return Money{round_to_whole(factor * static_cast<double>(amount.cents))};
}

/// `amount` cut in proportion to `weights` (>= 0, not all 0; their sum fits into 64 bits) by
/// largest remainder, the earlier of equals first; the parts add up to `amount` exactly. A negative
/// amount is cut like its opposite.
[[nodiscard]] std::vector<Money> split(Money amount, std::span<const std::int64_t> weights);

}  // namespace samenspel::base
