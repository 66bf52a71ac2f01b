#include "core/rules/outflow.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "core/random/key.hpp"

namespace samenspel::rules {
namespace {

world::Case family(std::uint32_t ordinal, float network, std::uint8_t bricks) {
  world::Case item;
  item.ordinal = ordinal;
  item.network = network;
  for (std::uint8_t b = 0; b < bricks; ++b) {
    item.add(world::Brick{0.5F, 20, 0, 0, world::hidden, b});
  }
  return item;
}

TEST(KeepInTouch, lasts_longer_with_room) {
  scenario::Outflow p;
  p.keep_in_touch_days = 28;
  p.keep_in_touch_by_room = 0.6;
  EXPECT_DOUBLE_EQ(keep_in_touch_days(0, p), 28);
  EXPECT_NEAR(keep_in_touch_days(1, p), 28 * std::exp(0.6), 1e-12);
  EXPECT_NEAR(keep_in_touch_days(-1.5, p), 28 * std::exp(-0.9), 1e-12);
  p.keep_in_touch_days = 0;
  EXPECT_EQ(keep_in_touch_days(1, p), 0);
}

TEST(Remainder, is_left_only_without_room) {
  scenario::Outflow p;
  p.remainder = 0.08;
  EXPECT_EQ(remainder_share(0.5, p), 0);
  EXPECT_EQ(remainder_share(0, p), 0);
  EXPECT_DOUBLE_EQ(remainder_share(-1.5, p), 0.12);
}

TEST(Returns, follow_a_fading_hazard) {
  scenario::After p;
  p.return_by_network = 0.2;
  p.return_by_unlaid = 0.3;
  p.fades_years = 2;
  const random::Key key = random::mix(3, 0);
  constexpr std::uint32_t families = 40000;
  const double per_year = 0.2 * 0.5 + 0.3 * 2;  // network 0.5, two bricks left
  int within_one = 0, ever = 0;
  for (std::uint32_t n = 0; n < families; ++n) {
    const world::Seconds after = returns_after(family(n, 0.5F, 2), p, key);
    ever += after != world::never ? 1 : 0;
    within_one += after < static_cast<world::Seconds>(scenario::seconds_per_year) ? 1 : 0;
  }
  const auto chance = [&](double years) {
    return 1 - std::exp(-per_year * 2 * (1 - std::exp(-years / 2)));
  };
  EXPECT_NEAR(within_one / double{families}, chance(1), 0.01);
  EXPECT_NEAR(ever / double{families}, chance(1000), 0.01);
}

TEST(Returns, come_later_and_less_often_with_fewer_bricks_for_the_same_family) {
  const scenario::After p;
  const random::Key key = random::mix(3, 0);
  for (std::uint32_t n = 0; n < 2000; ++n) {
    EXPECT_LE(returns_after(family(n, 0.2F, 3), p, key), returns_after(family(n, 0.2F, 1), p, key));
    EXPECT_LE(returns_after(family(n, 0.2F, 1), p, key), returns_after(family(n, 0.9F, 1), p, key));
  }
}

TEST(Returns, never_without_hazard) {
  scenario::After p;
  p.return_by_network = p.return_by_unlaid = 0;
  EXPECT_EQ(returns_after(family(1, 0, 3), p, random::mix(3, 0)), world::never);
  EXPECT_EQ(returns_after(family(1, 1, 0), scenario::After{}, random::mix(3, 0)), world::never);
}

TEST(Returns, a_small_remainder_counts_by_its_work) {
  scenario::After p;
  p.return_by_network = 0;
  p.return_by_unlaid = 50;
  world::Case whole = family(9, 0.5F, 1);
  world::Case rest = whole;
  rest.bricks[0].set(world::remainder);
  rest.bricks[0].amount = 1;
  EXPECT_GT(returns_after(rest, p, random::mix(3, 0)), returns_after(whole, p, random::mix(3, 0)));
}

TEST(Mark, adds_up_as_written) {
  EXPECT_DOUBLE_EQ(mark(1, 1, 0, 0, scenario::Mark{}), 10);
  EXPECT_DOUBLE_EQ(mark(0.5, 0.5, 10, 1, scenario::Mark{}), 5 + 1.25 + 1.25 - 0.5 - 0.4);
  EXPECT_DOUBLE_EQ(mark(0, 0, 1000, 100, scenario::Mark{}), 5 - 2 - 1.6);
}

}  // namespace
}  // namespace samenspel::rules
