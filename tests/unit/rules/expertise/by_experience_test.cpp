#include "core/rules/expertise/by_experience.hpp"

#include <gtest/gtest.h>

#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

constexpr std::uint16_t peer = 1;

const City& city() {
  static const City with_peers([](scenario::Parameters& p) {
    p.disciplines[peer].second.acts_on = scenario::ActsOn::trust_and_network;
  });
  return with_peers;
}

/// Workers as given: discipline, hours per second, of which are promised.
world::Place place_of(std::initializer_list<std::array<double, 3>> workers) {
  world::Place place;
  for (const auto& [discipline, capacity, reserved] : workers) {
    world::Worker worker;
    worker.discipline = static_cast<std::uint16_t>(discipline);
    worker.capacity = capacity;
    worker.reserved = reserved;
    place.workers.push_back(worker);
  }
  place.expertise.companions = companions_of(place, city().policy());
  return place;
}

TEST(ByExperience, whoever_has_promised_the_smallest_share_comes_along) {
  const world::Place place =
      place_of({{family_worker, 9, 0}, {peer, 4, 2}, {peer, 8, 2}, {peer, 8, 2}});
  EXPECT_EQ(who_comes_along(place, 1), 2);
}

TEST(ByExperience, nobody_promises_hours_they_do_not_have) {
  world::Place place = place_of({{family_worker, 9, 0}, {peer, 4, 2}, {peer, 8, 5}});
  EXPECT_EQ(who_comes_along(place, 2), 2);
  EXPECT_EQ(who_comes_along(place, 3), 2);
  EXPECT_EQ(who_comes_along(place, 3.5), scenario::none);
  place.workers[2].absent = true;
  EXPECT_EQ(who_comes_along(place, 2), 1);
  place.workers[1].present = false;
  EXPECT_EQ(who_comes_along(place, 2), scenario::none);
}

}  // namespace
}  // namespace samenspel::rules
