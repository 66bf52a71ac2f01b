// Which help is registered as youth help, and who led to it.

#include "core/rules/youth_help.hpp"

#include <gtest/gtest.h>

#include "core/world/youth_help.hpp"
#include "support/adult_half.hpp"
#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

constexpr std::uint16_t adult_area = 2;

Case held_by(std::uint16_t team, std::uint32_t ordinal = 1) {
  Case item = with({brick(parenting, 0.4F, 9)}, ordinal);
  item.team = team;
  return item;
}

bool begins(const City& city, const Case& item, StayEvent what) {
  return begins_youth_help(item, what, city.plan.structure, city.parameters.entry, key);
}

TEST(YouthHelp, of_specialists_is_registered_from_its_start) {
  const City city;
  EXPECT_TRUE(begins(city, held_by(basecamp), StayEvent::starts));
  EXPECT_TRUE(begins(city, held_by(institution), StayEvent::starts));
}

TEST(YouthHelp, of_the_front_door_is_registered_from_its_first_brick) {
  const City city;
  EXPECT_FALSE(begins(city, held_by(front_door), StayEvent::starts));
  EXPECT_TRUE(begins(city, held_by(front_door), StayEvent::first_brick));
}

TEST(YouthHelp, is_registered_once_a_stay) {
  const City city;
  Case item = held_by(basecamp);
  item.settle(Case::helped_in_request);  // of a stay before
  EXPECT_TRUE(begins(city, item, StayEvent::starts));
  item.settle(Case::helped_in_stay);
  EXPECT_FALSE(begins(city, item, StayEvent::first_brick));
}

TEST(YouthHelp, of_the_front_door_is_registered_as_far_as_the_municipality_counts_it) {
  const City city([](scenario::Parameters& p) { p.entry.registered_share = 0.3; });
  int registered = 0;
  for (std::uint32_t n = 0; n < 4000; ++n) {
    registered += begins(city, held_by(front_door, n), StayEvent::first_brick) ? 1 : 0;
    ASSERT_TRUE(begins(city, held_by(basecamp, n), StayEvent::starts));
  }
  EXPECT_NEAR(registered / 4000.0, 0.3, 0.03);
}

TEST(YouthHelp, is_not_registered_unless_the_scenario_says_so) {
  const City city([](scenario::Parameters& p) { p.entry.registered_share = 0; });
  EXPECT_FALSE(begins(city, held_by(basecamp), StayEvent::starts));
  EXPECT_FALSE(begins(city, held_by(front_door), StayEvent::first_brick));
}

TEST(YouthHelp, is_not_that_of_adults) {
  const City city([](scenario::Parameters& p) { support::add_adult_half(p); });
  Case item = held_by(basecamp);
  item.area = adult_area;
  EXPECT_FALSE(begins(city, item, StayEvent::starts));
}

TEST(YouthHelp, tells_who_led_to_it) {
  const City city;
  const auto referrer = [&](const Case& item) { return referrer_of(item, city.plan.structure); };
  Case item = held_by(front_door);
  item.channel = 1;
  EXPECT_EQ(referrer(item), world::referred_by_nobody);
  item.team = basecamp;
  EXPECT_EQ(referrer(item), 1);
  item.referred_by = front_door;
  EXPECT_EQ(referrer(item), world::referred_by_team);
  item.team = institution;
  item.referred_by = basecamp;
  EXPECT_EQ(referrer(item), 1);
}

}  // namespace
}  // namespace samenspel::rules
