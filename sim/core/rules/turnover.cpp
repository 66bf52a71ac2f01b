#include "core/rules/turnover.hpp"

#include <algorithm>

#include "core/base/exp_log.hpp"
#include "core/random/draws.hpp"
#include "core/scenario/policy.hpp"

namespace samenspel::rules {

double patience_of(random::Subject post, std::uint16_t generation, random::Key key) {
  random::Draws draws(key, post, random::Decision::leaves, generation);
  return draws.exponential();
}

double leaving_rate(double usual, double satisfaction, const scenario::Staff& p) {
  return usual * base::exp(p.turnover_slope * (p.usual_satisfaction - satisfaction));
}

double productivity(world::Seconds since_hired, const scenario::Staff& p) {
  const double ramp = p.ramp_up_months * scenario::seconds_per_year / 12;
  const double part = ramp > 0 ? std::min(1.0, static_cast<double>(since_hired) / ramp) : 1;
  return p.ramp_up_from + (1 - p.ramp_up_from) * part;
}

}  // namespace samenspel::rules
