#pragma once
// The tables behind the portable exp and log. Each value is defined by its formula and checked by a
// test.

#include <cstdint>

namespace samenspel::base::detail {

/// For x near c: `inverse` is 1/c, rounded, and log_high + log_low is -log(inverse). c is chosen
/// within a few thousand units in the last place of its grid point so that 1/c is nearly a double;
/// log_high is a multiple of 2^-42.
struct LogRow {
  double c;
  double inverse;
  double log_high;
  double log_low;
};
extern const LogRow log_rows[128];

/// The bits of 0.6875; row i stands for the numbers nearest to these bits plus i * 2^45.
inline constexpr std::uint64_t log_low_end = 0x3FE6000000000000u;

/// log 2 in two parts, the first a multiple of 2^-42.
inline constexpr double log2_high = 0x1.62e42fefa38p-1;
inline constexpr double log2_low = 0x1.ef35793c7673p-45;

/// value * (1 + rest) is 2^(j/128).
struct ExpRow {
  double value;
  double rest;
};
extern const ExpRow exp_rows[128];

/// log 2 / 128 in two parts, the first a multiple of 2^-42, and its inverse.
inline constexpr double exp_step_high = 0x1.62e42fefcp-8;
inline constexpr double exp_step_low = -0x1.c610ca86c3899p-44;
inline constexpr double exp_steps = 0x1.71547652b82fep7;

}  // namespace samenspel::base::detail
