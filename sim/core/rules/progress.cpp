#include "core/rules/progress.hpp"

#include <algorithm>
#include <limits>

#include "core/base/exp_log.hpp"

namespace samenspel::rules {

double efficiency(double skill, double difficulty, double kappa) {
  return difficulty <= skill ? 1.0 : base::pow(skill / difficulty, kappa);
}

double work_done(double hours, double efficiency, double trust, double alliance_floor,
                 double gain) {
  const double missing = (1 - alliance_floor) * (1 - trust);
  if (gain <= 0) {
    return efficiency * (1 - missing) * hours;
  }
  return efficiency * (hours - missing * (1 - base::exp(-gain * hours)) / gain);
}

double hours_while_trust_grows(double work, double efficiency, double missing, double gain) {
  const double slowest = work / (efficiency * (1 - missing));
  // Work done is increasing and convex in hours, so Newton falls monotonically from above onto the
  // answer.
  double hours = std::min(slowest, work / efficiency + missing / gain);
  for (int step = 0; step < 20; ++step) {
    const double faded = missing * base::exp(-gain * hours);
    const double over = efficiency * (hours - (missing - faded) / gain) - work;
    const double correction = over / (efficiency * (1 - faded));
    hours -= correction;
    if (correction <= 1e-9 * hours) {
      break;
    }
  }
  return hours;
}

double trust_after(double hours, double trust, double gain) {
  return gain <= 0 ? trust : 1 - (1 - trust) * base::exp(-gain * hours);
}

double hours_until_trust(double wanted, double trust, double gain) {
  if (trust >= wanted) {
    return 0;
  }
  return gain <= 0 ? std::numeric_limits<double>::infinity()
                   : base::log((1 - trust) / (1 - wanted)) / gain;
}

}  // namespace samenspel::rules
