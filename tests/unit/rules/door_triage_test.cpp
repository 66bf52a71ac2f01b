#include "core/rules/door_triage.hpp"

#include <gtest/gtest.h>

#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

City with_triage(double error) {
  return City([error](scenario::Parameters& p) {
    p.entry.triage.hours_per_week = 40;
    p.entry.triage.specialist_above = 0.7;
    p.entry.triage.error = error;
  });
}

TEST(DoorTriage, leads_past_the_front_door_what_looks_harder) {
  const City city = with_triage(0);
  const auto team = [&](float difficulty) {
    return triage(with({brick(trauma, difficulty, 10)}, 1), city.plan.structure, city.policy(),
                  key);
  };
  EXPECT_EQ(team(0.65F), front_door);
  EXPECT_EQ(team(0.8F), basecamp);
}

TEST(DoorTriage, errs_as_often_as_its_error_says) {
  const City city = with_triage(0.1);
  int wrong = 0;
  for (std::uint32_t n = 0; n < 4000; ++n) {
    wrong += triage(with({brick(trauma, 0.6F, 10)}, n), city.plan.structure, city.policy(), key) !=
                     front_door
                 ? 1
                 : 0;
  }
  EXPECT_NEAR(wrong / 4000.0, 0.1587, 0.02) << "one standard deviation";
}

TEST(DoorTriage, has_the_hours_that_the_families_of_a_place_are_worth) {
  const City city = with_triage(0);
  const scenario::DoorTriage& p = city.policy().parameters.entry.triage;
  double per_week = 0;
  for (std::uint16_t place = 0; place < city.plan.structure.places.size(); ++place) {
    const world::Seconds takes = triage_takes(place, city.plan.structure, p);
    per_week += takes > 0 ? 7.0 * 86400 / static_cast<double>(takes) : 0;
  }
  EXPECT_NEAR(per_week, 40, 0.01) << "all places together have the hours of the team";
  EXPECT_EQ(triage_takes(0, city.plan.structure, scenario::DoorTriage{}), 0);
}

TEST(DoorTriage, lets_families_through_when_it_is_full) {
  const scenario::DoorTriage p;
  EXPECT_TRUE(asks_on(0, 5, p));
  EXPECT_TRUE(asks_on(2 * 86400, 0, p));
  EXPECT_FALSE(asks_on(2 * 86400 + 1, 0, p));
}

}  // namespace
}  // namespace samenspel::rules
