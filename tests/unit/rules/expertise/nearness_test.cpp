// Near or expert: who is given the choice, and who helps nearby with the expert's advice.

#include "core/rules/expertise/nearness.hpp"

#include <gtest/gtest.h>

#include "core/rules/entry.hpp"
#include "core/rules/expertise/team_learning.hpp"
#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

/// The institution stands outside the city and knows most of trauma; advice goes half of the way.
City with_expert_outside(const std::function<void(scenario::Parameters&)>& change = {}) {
  return City([&](scenario::Parameters& p) {
    p.teams.front().second.layer = scenario::Layer::national;
    p.expertise.offers_nearness = true;
    p.expertise.roads = {"consult", "refer"};
    p.expertise.consult.eta = 0.5;
    p.expertise.consult.ceiling = 0.95;
    p.expertise.stretch = 0.02;
    p.expertise.team_learning.modules_for = {"basecamp"};
    if (change) {
      change(p);
    }
  });
}

scenario::TeamIndex near(const City& city, float difficulty,
                         const world::NoticeBoard* board = nullptr, double at_least = 0.42) {
  const Case item = with({brick(trauma, difficulty, 10)});
  return near_with_advice(item, false, item.bricks[0], at_least, city.plan.structure, city.policy(),
                          key, board);
}

TEST(Nearness, the_expert_is_outside_when_nobody_in_the_city_knows_as_much) {
  const City city = with_expert_outside();
  const auto expert = [&](std::uint8_t domain) {
    return expert_outside(city.plan.structure.areas[0], domain, city.plan.structure, city.policy());
  };
  EXPECT_EQ(expert(trauma), institution) << "0.95 outside, 0.85 in the city";
  EXPECT_EQ(expert(parenting), scenario::none) << "0.7 outside, 0.8 in the city";
}

TEST(Nearness, the_nearest_who_reaches_it_with_advice_helps) {
  const City city = with_expert_outside();
  EXPECT_EQ(near(city, 0.9F), basecamp) << "0.85 and half of the way to 0.95";
  EXPECT_EQ(near(city, 0.93F), scenario::none) << "beyond advice";
  EXPECT_EQ(near(city, 0.9F, nullptr, 0.85), scenario::none) << "nobody knows more than oneself";
  const City alone = with_expert_outside([](auto& p) { p.expertise.roads = {"refer"}; });
  EXPECT_EQ(near(alone, 0.86F), basecamp);
  EXPECT_EQ(near(alone, 0.9F), scenario::none) << "nobody advises";
  const City silent = with_expert_outside([](auto& p) { p.expertise.offers_nearness = false; });
  EXPECT_EQ(near(silent, 0.86F), scenario::none);
}

TEST(Nearness, a_module_that_is_made_counts_where_it_is_taken) {
  const City city = with_expert_outside([](auto& p) {
    p.expertise.team_learning.modules = {{"trauma", 0.93}};
    p.expertise.team_learning.modules_after = 2;
  });
  world::NoticeBoard board(city.plan.structure.teams.size());
  EXPECT_EQ(near(city, 0.95F, &board), scenario::none) << "it is not made yet";
  board.write(institution).modules = 1U << trauma;
  board.turn();
  EXPECT_EQ(near(city, 0.95F, &board), basecamp);
  const City others = with_expert_outside([](auto& p) {
    p.expertise.team_learning.modules = {{"trauma", 0.93}};
    p.expertise.team_learning.modules_for = {"neighbourhood"};
  });
  EXPECT_EQ(near(others, 0.95F, &board), scenario::none);
}

TEST(Nearness, a_family_that_wants_the_expert_goes_there) {
  const City city = with_expert_outside([](auto& p) { p.city.families.prefers_expert = 1; });
  const Case item = with({brick(trauma, 0.86F, 10), brick(parenting, 0.86F, 10)});
  const auto goes = [&](std::size_t index) {
    return goes_to_expert(item, item.bricks[index], city.plan.structure, city.policy(), key);
  };
  EXPECT_TRUE(goes(0));
  EXPECT_FALSE(goes(1)) << "for this the expert is in the city";
  EXPECT_EQ(near(city, 0.86F), scenario::none);
  EXPECT_EQ(chosen_able(item, city.plan.structure, false, item.bricks[0], 0.42, city.policy(), key),
            institution);
}

TEST(Modules, are_made_after_so_many_questions_by_who_knows_enough) {
  const City city = with_expert_outside([](auto& p) {
    p.expertise.team_learning.modules = {{"trauma", 0.9}};
    p.expertise.team_learning.modules_after = 2;
  });
  EXPECT_FALSE(makes_module(1, 0.95, trauma, city.policy()));
  EXPECT_TRUE(makes_module(2, 0.95, trauma, city.policy()));
  EXPECT_FALSE(makes_module(2, 0.85, trauma, city.policy()));
  EXPECT_FALSE(makes_module(2, 0.95, safety, city.policy())) << "no module is planned";
}

TEST(Modules, are_taken_by_who_knows_less) {
  const City city = with_expert_outside([](auto& p) {
    p.expertise.team_learning.modules = {{"trauma", 0.9}};
  });
  const world::NoticeBoard board(city.plan.structure.teams.size());
  EXPECT_TRUE(module_is_made(trauma, city.policy(), board)) << "from the start";
  EXPECT_TRUE(takes_module(0.8, trauma, city.policy(), board));
  EXPECT_FALSE(takes_module(0.9, trauma, city.policy(), board));
  EXPECT_FALSE(takes_module(0.1, safety, city.policy(), board));
}

}  // namespace
}  // namespace samenspel::rules
