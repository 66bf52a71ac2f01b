#include "theory/infinite_server.hpp"

#include "theory/integrate.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <vector>

namespace samenspel::theory {

double mean_in_care(const Steps& arrival_rate, const Survival& stay, double t) {
  check(arrival_rate);
  double sum = 0;
  for (std::size_t i = 0; i < arrival_rate.starts.size(); ++i) {
    const double begin = std::max(0.0, arrival_rate.starts[i]);
    const double end =
        i + 1 < arrival_rate.starts.size() ? std::min(t, arrival_rate.starts[i + 1]) : t;
    if (end > begin && arrival_rate.values[i] != 0) {
      sum += arrival_rate.values[i] * integrate(stay, t - end, t - begin);
    }
  }
  return sum;
}

namespace {

void check_asking(const Asking& asking) {
  check(asking.season);
  const auto negative = [](double value) { return !(value >= 0); };
  if (negative(asking.onset_rate) || negative(asking.hazard) || negative(asking.unasked_at_start) ||
      asking.season.starts.front() > 0 ||
      std::any_of(asking.season.values.begin(), asking.season.values.end(), negative)) {
    throw std::invalid_argument(
        "asking: rates and season are not negative, and the season begins by time 0");
  }
}

/// U after `duration` at a constant asking rate.
double relaxed(double unasked, double onset, double rate, double duration) {
  if (rate == 0) {
    return unasked + onset * duration;
  }
  const double left = std::exp(-rate * duration);
  return unasked * left - onset / rate * std::expm1(-rate * duration);
}

}  // namespace

double mean_unasked(const Asking& asking, double t) {
  check_asking(asking);
  double unasked = asking.unasked_at_start;
  const Steps& season = asking.season;
  for (std::size_t i = 0; i < season.starts.size(); ++i) {
    const double begin = std::max(0.0, season.starts[i]);
    const double end = i + 1 < season.starts.size() ? std::min(t, season.starts[i + 1]) : t;
    if (end > begin) {
      unasked = relaxed(unasked, asking.onset_rate, asking.hazard * season.values[i], end - begin);
    }
  }
  return unasked;
}

double asking_rate(const Asking& asking, double t) {
  return asking.hazard * value_at(asking.season, t) * mean_unasked(asking, t);
}

double mean_arrivals(const Asking& asking, double from, double to) {
  return asking.onset_rate * (to - from) - (mean_unasked(asking, to) - mean_unasked(asking, from));
}

double mean_in_care(const Asking& asking, const Survival& stay, double t) {
  check_asking(asking);
  const Steps& season = asking.season;
  double unasked = asking.unasked_at_start;
  double sum = 0;
  for (std::size_t i = 0; i < season.starts.size(); ++i) {
    const double begin = std::max(0.0, season.starts[i]);
    const double end = i + 1 < season.starts.size() ? std::min(t, season.starts[i + 1]) : t;
    if (end <= begin) {
      continue;
    }
    const double rate = asking.hazard * season.values[i];
    const auto arrivals_still_here = [&](double u) {
      return rate * relaxed(unasked, asking.onset_rate, rate, u - begin) * stay(t - u);
    };
    sum += rate > 0 ? integrate(arrivals_still_here, begin, end) : 0;
    unasked = relaxed(unasked, asking.onset_rate, rate, end - begin);
  }
  return sum;
}

}  // namespace samenspel::theory
