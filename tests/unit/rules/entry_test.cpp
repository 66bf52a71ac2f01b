#include "core/rules/entry.hpp"

#include <gtest/gtest.h>

#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

TEST(Entry, referrers_send_hard_needs_past_the_front_door) {
  const City city([](scenario::Parameters& p) {
    p.entry.channels.erase(
        p.entry.channels.begin());  // practitioners (3) and the judge (1) are left
    p.entry.channels[0].second.error = 0;
  });
  int to_specialist = 0, by_practitioner = 0;
  for (std::uint32_t n = 0; n < 4000; ++n) {
    const EntryDecision hard =
        enter(with({brick(trauma, 0.8F, 10)}, n), city.plan.structure, city.policy(), key);
    const EntryDecision easy =
        enter(with({brick(trauma, 0.5F, 10)}, n), city.plan.structure, city.policy(), key);
    EXPECT_EQ(easy.team, front_door);
    EXPECT_EQ(hard.channel, easy.channel);
    by_practitioner += hard.channel == 0 ? 1 : 0;
    to_specialist += hard.team == basecamp ? 1 : 0;
    EXPECT_TRUE(hard.channel == 0 || hard.team == front_door);
  }
  EXPECT_EQ(to_specialist, by_practitioner);
  EXPECT_NEAR(by_practitioner / 4000.0, 0.75, 0.03);
}

TEST(Entry, who_has_one_way_in_comes_by_it) {
  EXPECT_FALSE(City().policy().areas[0].one_way_in) << "there are three channels";
  const City city([](scenario::Parameters& p) { p.entry.channels.resize(1); });
  ASSERT_TRUE(city.policy().areas[0].one_way_in);
  for (std::uint32_t n = 0; n < 100; ++n) {
    const EntryDecision decision =
        enter(with({brick(trauma, 0.9F, 10)}, n), city.plan.structure, city.policy(), key);
    EXPECT_EQ(decision.channel, 0);
    EXPECT_EQ(decision.team, city.plan.structure.areas[0].door());
  }
  const City referred([](scenario::Parameters& p) {
    p.entry.channels.resize(1);
    p.entry.channels[0].second.specialist_above = 0.6;
  });
  EXPECT_FALSE(referred.policy().areas[0].one_way_in) << "its channel goes past the front door";
}

TEST(Entry, the_nearest_able_team_is_the_first_that_can_else_the_most_skilled) {
  const City city;
  const scenario::AreaPlan& area = city.plan.structure.areas[0];
  EXPECT_EQ(nearest_able(area, false, parenting, 0.6, 0, city.policy()), front_door);
  EXPECT_EQ(nearest_able(area, true, parenting, 0.6, 0, city.policy()), basecamp);
  EXPECT_EQ(nearest_able(area, false, trauma, 0.9, 0, city.policy()), institution);
  EXPECT_EQ(nearest_able(area, false, trauma, 0.99, 0, city.policy()), institution)
      << "0.95 is the most there is";
  EXPECT_EQ(nearest_able(area, false, trauma, 0.99, 0.95, city.policy()), scenario::none);
  const City unstaffed([](scenario::Parameters& p) { p.teams[basecamp].second.fte.clear(); });
  EXPECT_EQ(nearest_able(area, false, trauma, 0.8, 0, unstaffed.policy()), institution);
}

TEST(Entry, a_refused_family_tries_another_channel_once) {
  const City city([](scenario::Parameters& p) {
    p.entry.tries_another = 0.5;
    for (auto& [name, channel] : p.entry.channels) {
      channel.error = 0;
    }
  });
  int tried = 0;
  for (std::uint32_t n = 0; n < 4000; ++n) {
    Case item = with({brick(trauma, 0.8F, 10)}, n);
    item.channel = 0;  // by the door, which is closed
    item.team = front_door;
    const EntryDecision next = try_another(item, city.plan.structure, city.policy(), key);
    tried += next.team == scenario::none ? 0 : 1;
    EXPECT_TRUE(next.team == scenario::none || (next.team == basecamp && next.channel == 1))
        << "never by order of a judge";
    item.live(Case::tried_another);
    EXPECT_EQ(try_another(item, city.plan.structure, city.policy(), key).team, scenario::none);
    Case easy = with({brick(trauma, 0.2F, 10)}, n);
    easy.team = front_door;
    EXPECT_EQ(try_another(easy, city.plan.structure, city.policy(), key).team, scenario::none)
        << "the practitioner leads to the same door";
  }
  EXPECT_NEAR(tried / 4000.0, 0.5, 0.03);
}

}  // namespace
}  // namespace samenspel::rules
