#include "core/rules/social_base.hpp"

#include <algorithm>

#include "core/base/exp_log.hpp"

namespace samenspel::rules {

double carried_chance(double difficulty, double network, double load, double capacity,
                      const scenario::SocialBase& p) {
  if (p.strength <= 0 || capacity <= 0) {
    return 0;
  }
  const double room = std::clamp(1 - load / capacity, 0.0, 1.0);
  return std::min(1.0, p.strength * base::pow(1 - difficulty, p.steepness) * (0.5 + network) *
                           std::min(1.0, room / p.room_enough));
}

double handed_back_chance(double load, double capacity, const scenario::SocialBase& p) {
  return load > capacity ? p.hands_back * (1 - capacity / load) : 0;
}

}  // namespace samenspel::rules
