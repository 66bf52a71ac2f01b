#include "core/rules/what_or_who.hpp"

#include <gtest/gtest.h>

#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

TEST(WhatOrWho, some_families_come_with_a_question_of_what_they_need) {
  const City none;
  const City some([](scenario::Parameters& p) { p.city.families.asks_what = 0.3; });
  int what = 0;
  constexpr std::uint32_t families = 4000;
  for (std::uint32_t family = 0; family < families; ++family) {
    Case item = with({});
    item.family = family;
    EXPECT_FALSE(asks_what(item, none.policy(), key));
    what += asks_what(item, some.policy(), key) ? 1 : 0;
  }
  EXPECT_NEAR(what, families * 0.3, 116);  // four standard deviations
}

TEST(WhatOrWho, they_go_along_with_the_chance_of_their_trust) {
  int along = 0;
  constexpr std::uint32_t needs = 4000;
  for (std::uint32_t n = 0; n < needs; ++n) {
    Case item = with({brick(trauma, 0.5F, 10)}, n);
    item.trust = 0.7F;
    along += goes_along(item, item.bricks[0], key) ? 1 : 0;
    item.trust = 1;
    EXPECT_TRUE(goes_along(item, item.bricks[0], key));
  }
  EXPECT_NEAR(along, needs * 0.7, 116);  // four standard deviations
}

}  // namespace
}  // namespace samenspel::rules
