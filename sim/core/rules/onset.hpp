#pragma once
// Which candidate onsets become needs.
//
// Candidates come at a ceiling rate that no policy changes; each has its first domain and its own
// mark. What lowers the need in one domain takes away candidates of that domain and changes no
// other.

#include <algorithm>
#include <cstdint>

#include "core/random/draws.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/case.hpp"

namespace samenspel::rules {

/// The same as `first_domain` where there is a choice.
[[nodiscard]] std::uint8_t drawn_domain(const scenario::AreaPolicy& area, random::Subject need,
                                        random::Key key);

/// The domain in which the need of a candidate begins, by the weights of its area.
[[nodiscard]] inline std::uint8_t first_domain(const scenario::AreaPolicy& area,
                                               random::Subject need, random::Key key) {
  return area.only_domain >= 0 ? static_cast<std::uint8_t>(area.only_domain)
                               : drawn_domain(area, need, key);
}

/// Share of the candidates of an area that become needs at a moment, before prevention: the onset
/// that `now` asks for, with its trend, over the ceiling of the run.
[[nodiscard]] inline double accepted_share(const scenario::AreaPolicy& now, double trend_per_year,
                                           world::Seconds time, double ceiling_per_second) {
  const double trend = trend_per_year == 0 ? 1.0
                                           : 1 + trend_per_year * static_cast<double>(time) /
                                                     scenario::seconds_per_year;
  return now.onset_per_second * std::max(0.0, trend) / ceiling_per_second;
}

/// The same as `prevented_share` where there is or was prevention.
[[nodiscard]] double share_prevented_by(const scenario::AreaPolicy& now, std::size_t domain,
                                        world::Seconds time, double months);

/// Share of the needs of a domain that prevention takes away at a moment: what it was before it was
/// last changed goes evenly to what it is.
[[nodiscard]] inline double prevented_share(const scenario::AreaPolicy& now, std::size_t domain,
                                            world::Seconds time, double months) {
  return now.prevents ? share_prevented_by(now, domain, time, months) : 0.0;
}

}  // namespace samenspel::rules
