#include "core/rules/onset.hpp"

#include "core/rules/need_shape.hpp"

namespace samenspel::rules {

std::uint8_t drawn_domain(const scenario::AreaPolicy& area, random::Subject need, random::Key key) {
  return static_cast<std::uint8_t>(shape_draws(need, key).pick(area.mix->first));
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
