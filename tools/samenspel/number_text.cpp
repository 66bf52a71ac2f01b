#include "samenspel/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace samenspel::command {
namespace {

/// Places after the point at which `half_width` keeps two significant digits; negative for tens and
/// more.
int places_of(double half_width) {
  return 1 - static_cast<int>(std::floor(std::log10(half_width)));
}

}  // namespace

std::string grouped(double value, int decimals) {
  const double step = std::pow(10.0, std::max(-decimals, 0));
  const double rounded = decimals < 0 ? std::round(value / step) * step : value;
  char digits[64];
  std::snprintf(digits, sizeof digits, "%.*f", std::max(decimals, 0), std::abs(rounded));
  std::string text = digits;
  std::size_t at = std::min(text.find('.'), text.size());
  while (at > 3) {
    at -= 3;
    text.insert(at, ",");
  }
  const bool is_zero = text.find_first_not_of("0.,") == std::string::npos;
  return (value < 0 && !is_zero ? "-" : "") + text;
}

std::string with_half_width(const statistics::Interval& interval, int decimals) {
  if (interval.count == 0) return "–";
  const double half_width = interval.half_width();
  const bool known = std::isfinite(half_width) && half_width > 0;
  if (!known) return grouped(interval.estimate, decimals);
  const int places = std::min(places_of(half_width), decimals + 2);
  const bool too_small_to_show = half_width < 0.5 * std::pow(10.0, -places);
  if (too_small_to_show) return grouped(interval.estimate, places);
  return grouped(interval.estimate, places) + " ± " + grouped(half_width, places);
}

}  // namespace samenspel::command
