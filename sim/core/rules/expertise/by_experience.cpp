#include "core/rules/expertise/by_experience.hpp"

namespace samenspel::rules {

std::uint16_t who_comes_along(const world::Place& place, double hours_per_second,
                              const scenario::Policy& policy) {
  std::uint16_t best = scenario::none;
  double least = 0;
  for (std::uint16_t w = 0; w < place.workers.size(); ++w) {
    const world::Worker& worker = place.workers[w];
    const double promised = worker.reserved + hours_per_second;
    if (policy.treats[worker.discipline] != 0 || !worker.present || worker.absent ||
        promised > worker.capacity) {
      continue;
    }
    const double share = promised / worker.capacity;
    if (best == scenario::none || share < least) {
      best = w;
      least = share;
    }
  }
  return best;
}

}  // namespace samenspel::rules
