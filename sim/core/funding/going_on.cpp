#include "core/funding/going_on.hpp"

#include <algorithm>

#include "core/base/exp_log.hpp"

namespace samenspel::funding {

double gain_of_going_on(const AllDone& done) {
  const double idle = std::clamp(done.room, 0.0, 1.0);
  const double saved =
      done.package_hours > 0
          ? std::clamp((done.next_family_hours - done.going_on_hours) / done.package_hours, 0.0,
                       1.0)
          : 0.0;
  return done.price * (idle + (1 - idle) * saved);
}

double chance_of_going_on(double gain, const scenario::Growth& p) {
  return gain <= 0 ? 0 : 1 - base::exp(-p.goes_on_by_gain * gain);
}

}  // namespace samenspel::funding
