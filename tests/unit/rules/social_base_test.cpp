#include "core/rules/social_base.hpp"

#include <gtest/gtest.h>

#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

TEST(SocialBase, carries_easy_bricks_while_it_has_room) {
  scenario::SocialBase p;
  p.strength = 0.5;
  p.steepness = 2;
  EXPECT_DOUBLE_EQ(carried_chance(0, 0.5, 0, 100, p), 0.5);
  EXPECT_NEAR(carried_chance(0.5, 0.5, 0, 100, p), 0.125, 1e-12);
  EXPECT_NEAR(carried_chance(0.5, 0.0, 0, 100, p), 0.0625, 1e-12);
  EXPECT_DOUBLE_EQ(carried_chance(0, 0.5, 50, 100, p), 0.5) << "half of it free is enough";
  EXPECT_DOUBLE_EQ(carried_chance(0, 0.5, 75, 100, p), 0.25);
  EXPECT_EQ(carried_chance(0, 0.5, 100, 100, p), 0);
  EXPECT_EQ(carried_chance(0, 0.5, 200, 100, p), 0);
  EXPECT_EQ(carried_chance(0, 0.5, 0, 0, p), 0);
  p.room_enough = 0.2;
  EXPECT_DOUBLE_EQ(carried_chance(0, 0.5, 75, 100, p), 0.5);
  p.strength = 1;
  EXPECT_EQ(carried_chance(0, 1, 0, 100, p), 1);
  p.strength = 0;
  EXPECT_EQ(carried_chance(0, 1, 0, 100, p), 0);
}

TEST(SocialBase, hands_back_a_share_of_what_is_too_much) {
  scenario::SocialBase p;
  p.hands_back = 0.5;
  EXPECT_EQ(handed_back_chance(80, 100, p), 0);
  EXPECT_EQ(handed_back_chance(100, 100, p), 0);
  EXPECT_DOUBLE_EQ(handed_back_chance(200, 100, p), 0.25);
  EXPECT_DOUBLE_EQ(handed_back_chance(10, 0, p), 0.5) << "nothing is left of it";
  EXPECT_EQ(handed_back_chance(0, 0, p), 0);
}

}  // namespace
}  // namespace samenspel::rules
