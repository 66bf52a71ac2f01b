#include "core/rules/volunteers.hpp"

#include "core/base/exp_log.hpp"
#include "core/random/draws.hpp"

namespace samenspel::rules {

bool becomes_volunteer(const world::Case& item, const scenario::SocialBase& p, random::Key key) {
  return p.client_volunteers > 0 && random::unit(key, item.subject(), random::Decision::volunteers,
                                                 item.round) < p.client_volunteers;
}

double volunteer_hours_left(double hours, world::Seconds elapsed, const scenario::SocialBase& p) {
  constexpr double month = scenario::seconds_per_year / 12;
  return hours <= 0
             ? 0
             : hours * base::exp(-static_cast<double>(elapsed) / (p.volunteer_months * month));
}

}  // namespace samenspel::rules
