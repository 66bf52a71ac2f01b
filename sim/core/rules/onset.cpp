#include "core/rules/onset.hpp"

#include <algorithm>

namespace samenspel::rules {

std::uint8_t first_domain(const scenario::AreaPolicy& area, random::Draws& shape) {
  return area.only_domain >= 0 ? static_cast<std::uint8_t>(area.only_domain)
                               : static_cast<std::uint8_t>(shape.pick(area.domain_weight));
}

double accepted_share(const scenario::AreaPolicy& now, double trend_per_year, world::Seconds time,
                      double ceiling_per_second) {
  const double trend = 1 + trend_per_year * static_cast<double>(time) / scenario::seconds_per_year;
  return now.onset_per_second * std::max(0.0, trend) / ceiling_per_second;
}

double share_prevented_by(const scenario::AreaPolicy& now, std::size_t domain, world::Seconds time,
                          double months) {
  const double whole = now.prevented[domain];
  const double since = static_cast<double>(time - world::Seconds{now.prevention_from_day} * 86400);
  const double takes = months * scenario::seconds_per_year / 12;
  if (since >= takes) {
    return whole;
  }
  return now.prevented_before[domain] + (whole - now.prevented_before[domain]) * since / takes;
}

}  // namespace samenspel::rules
