#include "core/rules/elsewhere.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

using world::Seconds;

constexpr double week = scenario::seconds_per_week;
constexpr std::uint32_t sample = 20000;

Case waiting(std::uint32_t ordinal, float difficulty, std::uint16_t team = basecamp) {
  Case item = with({brick(trauma, difficulty, 20)}, ordinal);
  item.team = team;
  item.since = 1000;
  return item;
}

/// Everybody who looks finds: one rate for all, and referrers who see too much in everything.
City open_city() {
  return City([](scenario::Parameters& p) {
    p.waiting.elsewhere.lists_at_most = 5;
    p.waiting.elsewhere.expert_factor = 1;
    p.entry.channels[1].second.specialist_above = 0;
    p.entry.channels[1].second.error = 0;
  });
}

scenario::TeamIndex list_for(const City& city, const Case& item,
                             std::vector<scenario::TeamIndex> standing, std::uint32_t turn = 0) {
  return further_list(item, turn, standing, city.plan.structure, city.policy(), key);
}

/// Share that has looked within so many weeks of the wait.
double looked_within(double weeks, std::uint32_t turn, const scenario::Elsewhere& p) {
  int looked = 0;
  for (std::uint32_t n = 0; n < sample; ++n) {
    const Seconds at = looks_elsewhere_at(waiting(n, 0.8F), turn, p, key);
    looked += at <= 1000 + static_cast<Seconds>(weeks * week) ? 1 : 0;
  }
  return looked / static_cast<double>(sample);
}

TEST(Elsewhere, first_look_spends_the_hazard_of_the_first_weeks_and_then_of_later_ones) {
  scenario::Elsewhere p;
  p.per_week = 0.066;
  p.first_weeks = 4.35;
  p.later_per_week = 0.02;
  p.expert_factor = 1;
  for (const double weeks : {1.0, 4.35, 10.0, 40.0}) {
    const double spent = 0.066 * std::min(weeks, 4.35) + 0.02 * std::max(0.0, weeks - 4.35);
    EXPECT_NEAR(looked_within(weeks, 0, p), 1 - std::exp(-spent), 0.012) << weeks;
    EXPECT_NEAR(looked_within(weeks, 1, p), 1 - std::exp(-spent) * (1 + spent), 0.012)
        << "a second look within " << weeks;
  }
  EXPECT_NEAR(looked_within(4.35, 0, p), 0.25, 0.012) << "a quarter in the first month (E18)";
}

TEST(Elsewhere, nobody_looks_where_the_hazard_is_0) {
  scenario::Elsewhere p;
  p.later_per_week = 0;
  EXPECT_LT(looked_within(5000, 0, p), 1 - std::exp(-0.066 * 2 * 4.35) + 0.012);
  p.per_week = 0;
  EXPECT_EQ(looked_within(5000, 0, p), 0);
}

TEST(Elsewhere, the_next_look_is_the_first_that_lies_ahead) {
  scenario::Elsewhere p;
  p.later_per_week = 0.5;
  const Case item = waiting(3, 0.8F);
  std::uint32_t turn = 0;
  for (Seconds now = item.since; turn < 6; ++turn) {
    const NextLook next = next_look_elsewhere(item, now, p, key);
    EXPECT_EQ(next.turn, turn);
    EXPECT_EQ(next.at, looks_elsewhere_at(item, turn, p, key));
    EXPECT_GT(next.at, now);
    now = next.at;
  }
}

TEST(Elsewhere, a_family_that_waits_beyond_the_door_finds_another_able_team_there) {
  const City city = open_city();
  EXPECT_EQ(list_for(city, waiting(1, 0.8F), {basecamp}), institution);
  EXPECT_EQ(list_for(city, waiting(1, 0.8F, institution), {institution}), basecamp)
      << "the nearest that can";
  EXPECT_EQ(list_for(city, waiting(1, 0.9F, institution), {institution}), scenario::none)
      << "0.85 is the most there";
  EXPECT_EQ(list_for(city, waiting(1, 0.8F), {basecamp, institution}), scenario::none)
      << "on all of them";
}

TEST(Elsewhere, a_family_at_the_door_needs_a_referrer_to_whom_it_looks_like_too_much) {
  const City city = open_city();
  int sent = 0;
  for (std::uint32_t n = 0; n < 2000; ++n) {
    Case item = waiting(n, 0.8F, front_door);
    item.channel = 0;  // by itself; the practitioner is the only other one without an order
    sent += list_for(city, item, {front_door}) == basecamp ? 1 : 0;
    item.channel = 1;
    EXPECT_EQ(list_for(city, item, {front_door}), scenario::none)
        << "at the door itself nobody sends it past";
  }
  EXPECT_EQ(sent, 2000);
  const City strict([](scenario::Parameters& p) {
    p.waiting.elsewhere.expert_factor = 1;
    p.entry.channels[1].second.specialist_above = 0.9;
    p.entry.channels[1].second.error = 0;
  });
  EXPECT_EQ(list_for(strict, waiting(1, 0.8F, front_door), {front_door}), scenario::none);
}

TEST(Elsewhere, nobody_looks_in_a_crisis_by_order_before_the_route_team_or_without_a_brick) {
  const City city = open_city();
  Case item = waiting(1, 0.8F);
  ASSERT_EQ(list_for(city, item, {basecamp}), institution);
  item.priority = 0;
  EXPECT_EQ(list_for(city, item, {basecamp}), scenario::none);
  item = waiting(1, 0.8F);
  item.channel = 2;  // the judge
  EXPECT_EQ(list_for(city, item, {basecamp}), scenario::none);
  item = waiting(1, 0.8F);
  item.live(Case::ordered);
  EXPECT_EQ(list_for(city, item, {basecamp}), scenario::none);
  item = waiting(1, 0.8F);
  item.step = world::Step::before_route_team;
  EXPECT_EQ(list_for(city, item, {basecamp}), scenario::none);
  item = waiting(1, 0.8F);
  item.bricks[0].set(world::hidden);
  EXPECT_EQ(list_for(city, item, {basecamp}), scenario::none);
}

/// Share of families at the BASEcamp that go on the institution's list at a look.
double share_that_goes(double wants_expert, double factor, std::uint16_t team) {
  const City city([&](scenario::Parameters& p) {
    p.waiting.elsewhere.expert_factor = factor;
    p.city.families.prefers_expert = wants_expert;
  });
  int gone = 0;
  for (std::uint32_t n = 0; n < 4000; ++n) {
    Case item = waiting(n, 0.8F, team);
    item.family = n;
    gone += list_for(city, item, {team}) == scenario::none ? 0 : 1;
  }
  return gone / 4000.0;
}

TEST(Elsewhere, who_wants_the_expert_and_waits_for_another_looks_more_often) {
  EXPECT_EQ(share_that_goes(0, 1, basecamp), 1);
  EXPECT_NEAR(share_that_goes(0, 4, basecamp), 0.25, 0.03) << "looks come at the upper rate";
  EXPECT_EQ(share_that_goes(1, 4, basecamp), 1);
  EXPECT_NEAR(share_that_goes(1, 4, institution), 0.25, 0.03) << "it waits for the expert";
  EXPECT_NEAR(share_that_goes(1, 0.5, basecamp), 0.5, 0.03);
}

}  // namespace
}  // namespace samenspel::rules
