#include "core/base/exp_log.hpp"

namespace samenspel::base {

namespace detail {

double log_special(double x) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  if (x == 0) {
    return -infinity;
  }
  if (x < 0 || x != x) {
    return std::numeric_limits<double>::quiet_NaN();
  }
  if (x == infinity) {
    return x;
  }
  // Subnormal: the same number times 2^52 is normal.
  const Sum sum = log_sum(bits_of(x * 0x1p52) - (std::uint64_t{52} << 52));
  return sum.high + sum.low;
}

double exp_sum_at_edge(double x, double low) {
  if (!(x < 710)) {
    return x != x ? x : std::numeric_limits<double>::infinity();
  }
  if (x < -746) {
    return 0;
  }
  const Scaled scaled = exp_scaled(x, low);
  const std::int64_t first = scaled.power / 2;
  return scaled.value * power_of_two(first) * power_of_two(scaled.power - first);
}

namespace {

/// x in two halves of at most 26 bits (Veltkamp).
Sum halves(double x) {
  const double shifted = x * 134217729.0;  // 2^27 + 1
  const double high = shifted - (shifted - x);
  return {high, x - high};
}

/// x * y exactly (Dekker), for |x| and |y| far from overflow and underflow.
Sum product(double x, double y) {
  const Sum a = halves(x);
  const Sum b = halves(y);
  const double high = x * y;
  return {high, ((a.high * b.high - high) + a.high * b.low + a.low * b.high) + a.low * b.low};
}

}  // namespace

}  // namespace detail

double pow(double x, double y) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  if (y == 0 || x == 1) {
    return 1;
  }
  if (x == 0) {
    return y > 0 ? 0 : infinity;
  }
  if (!(x > 0) || y != y) {
    return std::numeric_limits<double>::quiet_NaN();
  }
  if (x == infinity) {
    return y > 0 ? infinity : 0;
  }
  const bool subnormal = x < std::numeric_limits<double>::min();
  const detail::Sum sum = subnormal
                              ? detail::log_sum(bits_of(x * 0x1p52) - (std::uint64_t{52} << 52))
                              : detail::log_sum(bits_of(x));
  const double high = sum.high + sum.low;
  const double low = (sum.high - high) + sum.low;
  const double whole = y * high;
  if (!(whole > -800 && whole < 800)) {
    return exp(whole);
  }
  const detail::Sum exact = detail::product(y, high);
  return detail::exp_sum(exact.high, exact.low + y * low);
}

}  // namespace samenspel::base
