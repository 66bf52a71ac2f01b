#include "core/rules/plan.hpp"

#include <gtest/gtest.h>

#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

TEST(Plan, safety_before_what_takes_least_work) {
  const City city;
  EXPECT_EQ(
      next_brick(with({brick(parenting, 0.3F, 10), brick(safety, 0.3F, 50)}), city.policy()).index,
      1U);
  EXPECT_EQ(
      next_brick(with({brick(parenting, 0.3F, 30), brick(parenting, 0.3F, 10)}), city.policy())
          .index,
      1U);
  EXPECT_EQ(next_brick(with({brick(safety, 0.3F, 10), brick(parenting, 0.3F, 50, world::crisis)}),
                       city.policy())
                .index,
            1U);
}

TEST(Plan, a_brick_without_trust_waits_until_nothing_else_can_start) {
  const City city(
      [](scenario::Parameters& p) { p.needs.domains[trauma].second.needs_trust_above = 0.8; });
  const NextBrick first =
      next_brick(with({brick(trauma, 0.3F, 5), brick(parenting, 0.3F, 50)}), city.policy());
  EXPECT_EQ(first.index, 1U);
  EXPECT_FALSE(first.trust_first);
  const NextBrick only = next_brick(with({brick(trauma, 0.3F, 5)}), city.policy());
  EXPECT_EQ(only.index, 0U);
  EXPECT_TRUE(only.trust_first);
  const NextBrick crisis = next_brick(
      with({brick(trauma, 0.3F, 5, world::crisis), brick(parenting, 0.3F, 1)}), city.policy());
  EXPECT_EQ(crisis.index, 0U);
  EXPECT_FALSE(crisis.trust_first) << "a crisis is received the same hour";
}

TEST(Plan, a_first_priority_that_needs_trust_gets_it_before_anything_else_starts) {
  const City city(
      [](scenario::Parameters& p) { p.needs.domains[safety].second.needs_trust_above = 0.8; });
  const NextBrick next =
      next_brick(with({brick(safety, 0.3F, 50), brick(parenting, 0.3F, 1)}), city.policy());
  EXPECT_EQ(next.index, 0U);
  EXPECT_TRUE(next.trust_first);
}

TEST(Plan, leaves_out_hidden_ongoing_and_what_is_left_to_others) {
  const City city;
  EXPECT_EQ(next_brick(with({brick(0, 0.3F, 5, world::hidden), brick(0, 0.3F, 5, world::ongoing)}),
                       city.policy())
                .index,
            world::max_bricks);
  EXPECT_EQ(next_brick(with({brick(0, 0.3F, 5), brick(0, 0.3F, 9)}), city.policy(), 1).index, 1U);
}

TEST(Plan, a_brick_waits_for_those_that_go_before_it) {
  const City city(
      [](scenario::Parameters& p) { p.needs.domains[trauma].second.laid_first = {"parenting"}; });
  const auto waits = [&](std::uint8_t flags_of_trauma, std::uint8_t flags_of_parenting) {
    return waits_for_another(with({brick(trauma, 0.3F, 5, flags_of_trauma),
                                   brick(parenting, 0.3F, 50, flags_of_parenting)}),
                             0, city.policy());
  };
  EXPECT_TRUE(waits(0, 0));
  EXPECT_FALSE(waits(0, world::hidden)) << "nobody knows of it";
  EXPECT_FALSE(waits(0, world::ongoing)) << "it is never laid";
  EXPECT_FALSE(waits(world::crisis, 0)) << "is received the same hour";
  EXPECT_TRUE(waits(0, world::crisis));
  const Case both = with({brick(trauma, 0.3F, 5), brick(parenting, 0.3F, 50)});
  EXPECT_EQ(next_brick(both, city.policy()).index, 1U) << "though it takes more work";
  EXPECT_FALSE(waits_for_another(both, 0, city.policy(), 1)) << "the other one does not count";
}

}  // namespace
}  // namespace samenspel::rules
