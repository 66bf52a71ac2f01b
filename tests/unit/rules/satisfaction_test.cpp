#include "core/rules/satisfaction.hpp"

#include <gtest/gtest.h>

namespace samenspel::rules {
namespace {

scenario::Satisfaction moved_by_all() { return {0.6, 6, 0.5, 0.2, 0.1, 0.1, 0.5, 0.4, 0.3}; }

WorkMonth usual() { return {4, 1, 0, 0.02, 0.3, 1, 0}; }

TEST(Satisfaction, settles_at_the_sum_of_what_moves_it) {
  // 0.5 + 0.2 / 2 + 0.1 / 2 + 0.1 - 0.5 x 0.3
  EXPECT_NEAR(settles_at(usual(), moved_by_all()), 0.6, 1e-12);
  EXPECT_EQ(settles_at(usual(), scenario::Satisfaction{}), 0.6);
}

TEST(Satisfaction, rises_with_what_pleases) {
  const scenario::Satisfaction p = moved_by_all();
  const double before = settles_at(usual(), p);
  WorkMonth month = usual();
  month.together = 3;
  EXPECT_NEAR(settles_at(month, p) - before, 0.2 * (0.75 - 0.5), 1e-12);
  month = usual();
  month.gained = 0.06;
  EXPECT_NEAR(settles_at(month, p) - before, 0.1 * (0.75 - 0.5), 1e-12);
}

TEST(Satisfaction, falls_with_what_wears) {
  const scenario::Satisfaction p = moved_by_all();
  const double before = settles_at(usual(), p);
  WorkMonth month = usual();
  month.gated = 4;  // half of what is done goes past a gate
  EXPECT_NEAR(before - settles_at(month, p), 0.1 * 0.5, 1e-12);
  month = usual();
  month.administration = 0.5;
  EXPECT_NEAR(before - settles_at(month, p), 0.5 * 0.2, 1e-12);
  month = usual();
  month.load = 1.5;
  EXPECT_NEAR(before - settles_at(month, p), 0.4 * 0.5, 1e-12);
  month = usual();
  month.list = 7;
  EXPECT_NEAR(before - settles_at(month, p), 0.3, 1e-12);
}

TEST(Satisfaction, stays_between_nothing_and_all) {
  scenario::Satisfaction p = moved_by_all();
  p.calm = 1;
  p.administration = 0;
  EXPECT_EQ(settles_at(usual(), p), 1);
  p.calm = 0;
  p.administration = 2;
  EXPECT_EQ(settles_at(usual(), p), 0);
}

TEST(Satisfaction, goes_half_of_the_way_in_its_half_life) {
  const scenario::Satisfaction p = moved_by_all();
  EXPECT_NEAR(satisfaction_after(0.6, 6, 0.8, p), 0.7, 1e-12);
  EXPECT_NEAR(satisfaction_after(0.6, 12, 0.8, p), 0.75, 1e-12);
  EXPECT_EQ(satisfaction_after(0.6, 12, 0.8, scenario::Satisfaction{}), 0.6);
}

}  // namespace
}  // namespace samenspel::rules
