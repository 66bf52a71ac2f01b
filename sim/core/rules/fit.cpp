#include "core/rules/fit.hpp"

#include "core/random/draws.hpp"

namespace samenspel::rules {

namespace {

/// The person: team (12 bits), discipline (6), post (8), and who of those who had the post (6).
std::uint32_t person(const world::Place& place, std::uint16_t index) {
  const world::Worker& worker = place.workers[index];
  const std::uint32_t generation =
      place.staffing.in_use() ? place.staffing.members[index].generation : 0U;
  return (worker.team & 0xFFFU) << 20 | (worker.discipline & 0x3FU) << 14 |
         (worker.post & 0xFFU) << 6 | (generation & 0x3FU);
}

}  // namespace

std::uint32_t family_for_fit(const world::Case& item) {
  return (item.area & 0xFFFU) << 20 | (item.family & 0xFFFFFU);
}

double fit(std::uint32_t family, const world::Place& place, std::uint16_t worker,
           const scenario::Help& p, random::Key key) {
  if (p.fit_spread <= 0) {
    return 1;
  }
  const random::Subject who = random::subject(random::Who::family, 0, family);
  return 1 + p.fit_spread *
                 (2 * random::unit(key, who, random::Decision::fit, person(place, worker)) - 1);
}

}  // namespace samenspel::rules
