#pragma once
// How fast help gets on: skill, alliance and trust.
//
// Work done in h contact hours is e * (h - u (1 - exp(-g h)) / g), with e the efficiency of the
// worker on this brick and u = (1 - a0)(1 - tau0) the alliance that is still missing when it
// starts; trust grows by dtau = g (1 - tau) per hour.

namespace samenspel::rules {

/// Efficiency of a worker with skill s on difficulty c: 1 up to the skill, (s/c)^kappa beyond it.
[[nodiscard]] double efficiency(double skill, double difficulty, double kappa);

/// The same while some of the alliance is missing, and trust grows.
[[nodiscard]] double hours_while_trust_grows(double work, double efficiency, double missing,
                                             double gain);

/// Contact hours until `work` direct hours (>= 0) are done; `efficiency` in (0, 1], `trust` in [0,
/// 1], `alliance_floor` a0 in [0, 1], `gain` g per hour >= 0.
[[nodiscard]] inline double contact_hours(double work, double efficiency, double trust,
                                          double alliance_floor, double gain) {
  const double missing = (1 - alliance_floor) * (1 - trust);
  const double slowest = work / (efficiency * (1 - missing));
  return missing <= 0 || gain <= 0 ? slowest
                                   : hours_while_trust_grows(work, efficiency, missing, gain);
}

/// Work done in that many contact hours: the inverse of `contact_hours`.
[[nodiscard]] double work_done(double hours, double efficiency, double trust, double alliance_floor,
                               double gain);

/// Trust after contact hours.
[[nodiscard]] double trust_after(double hours, double trust, double gain);

/// Contact hours until trust reaches `wanted` (< 1); 0 when it is there already, infinite without
/// gain.
[[nodiscard]] double hours_until_trust(double wanted, double trust, double gain);

}  // namespace samenspel::rules
