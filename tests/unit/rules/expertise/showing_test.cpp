#include "core/rules/expertise/showing.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "unit/rules/expertise/office.hpp"

namespace samenspel::rules {
namespace {

Office looking_back(double after) {
  return Office([=](scenario::Parameters& p) {
    p.expertise.shows_after = after;
    p.help.alliance_floor = 1;
    for (auto& [name, domain] : p.needs.domains) {
      domain.overestimated = 1;  // trauma of 0.7 looks like 0.7 - 0.58 x 0.3 = 0.526
    }
  });
}

TEST(Showing, takes_as_long_as_the_brick_seemed_to_take) {
  const Case item = with({brick(trauma, 0.7F, 9)});
  const double seems = 9 * std::pow(0.526 / 0.42, 2);
  EXPECT_NEAR(hours_until_it_shows(looking_back(1).view(item), item.bricks[0]), seems, 1e-5);
  EXPECT_NEAR(hours_until_it_shows(looking_back(2).view(item), item.bricks[0]), 2 * seems, 1e-5);
}

TEST(Showing, nothing_shows_that_is_within_reach_or_known_or_not_looked_back_on) {
  const auto hours = [](double after, const Brick& one) {
    const Case item = with({one});
    return hours_until_it_shows(looking_back(after).view(item), item.bricks[0]);
  };
  EXPECT_TRUE(std::isinf(hours(1, brick(trauma, 0.5F, 9))));
  EXPECT_TRUE(std::isinf(hours(1, brick(trauma, 0.7F, 9, world::seen))));
  EXPECT_TRUE(std::isinf(hours(0, brick(trauma, 0.7F, 9))));
}

}  // namespace
}  // namespace samenspel::rules
