#include "core/rules/expertise/by_experience.hpp"

namespace samenspel::rules {

std::vector<std::uint16_t> companions_of(const world::Place& place,
                                         const scenario::Policy& policy) {
  std::vector<std::uint16_t> companions;
  for (std::uint16_t w = 0; w < place.workers.size(); ++w) {
    if (policy.treats[place.workers[w].discipline] == 0) {
      companions.push_back(w);
    }
  }
  return companions;
}

std::uint16_t who_comes_along(const world::Place& place, double hours_per_second) {
  std::uint16_t best = scenario::none;
  double least = 0;
  for (const std::uint16_t w : place.expertise.companions) {
    const world::Worker& worker = place.workers[w];
    const double promised = worker.reserved + hours_per_second;
    if (!worker.present || worker.absent || promised > worker.capacity) {
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
