#pragma once
// Numbers for people: rounded to what is known of them, thousands apart.

#include "statistics/interval.hpp"

#include <string>

namespace samenspel::command {

/// `value` to `decimals` places (negative: tens, hundreds, …), thousands set apart: "1,234.5".
std::string grouped(double value, int decimals);

/// "41.2 ± 1.4": both to two significant digits of the half-width, at most `decimals` + 2 places.
/// Without a half-width (one replication, no spread) the value to `decimals` places, with one too
/// small to show the value alone; "–" when there is no value.
std::string with_half_width(const statistics::Interval& interval, int decimals);

}  // namespace samenspel::command
