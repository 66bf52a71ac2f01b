#include "core/base/rounding.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace samenspel::base {
namespace {

TEST(Rounding, takes_halves_away_from_zero) {
  EXPECT_EQ(round_to_whole(0.5), 1);
  EXPECT_EQ(round_to_whole(-0.5), -1);
  EXPECT_EQ(round_to_whole(2.5), 3);
  EXPECT_EQ(round_to_whole(-2.5), -3);
  EXPECT_EQ(round_to_whole(2.4), 2);
  // Adding a half first would make 1 of this.
  EXPECT_EQ(round_to_whole(0.49999999999999994), 0);
  EXPECT_EQ(round_to_whole(4503599627370497.0), 4503599627370497);
}

TEST(Rounding, goes_up_to_the_next_whole_number) {
  EXPECT_EQ(round_up(2.0), 2);
  EXPECT_EQ(round_up(2.0000001), 3);
  EXPECT_EQ(round_up(-2.5), -2);
}

TEST(Rounding, refuses_what_does_not_fit) {
  EXPECT_THROW((void)round_to_whole(1e19), Bug);
  EXPECT_THROW((void)round_to_whole(std::numeric_limits<double>::quiet_NaN()), Bug);
  EXPECT_THROW((void)round_up(std::numeric_limits<double>::infinity()), Bug);
}

TEST(Rounding, keeps_what_is_rounded_up_within_bounds) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  EXPECT_EQ(round_up_within(2.0, 10), 2);
  EXPECT_EQ(round_up_within(2.0000001, 10), 3);
  EXPECT_EQ(round_up_within(9.5, 10), 10);
  EXPECT_EQ(round_up_within(10.5, 10), 10);
  EXPECT_EQ(round_up_within(infinite, 10), 10);
  EXPECT_EQ(round_up_within(-3, 10), 0);
  EXPECT_EQ(round_up_within(-infinite, 10), 0);
  EXPECT_EQ(round_up_within(std::numeric_limits<double>::quiet_NaN(), 10), 0);
}

}  // namespace
}  // namespace samenspel::base
