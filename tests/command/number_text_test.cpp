#include "samenspel/number_text.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace samenspel::command {
namespace {

statistics::Interval interval(double mean, double half_width) {
  return {mean, mean - half_width, mean + half_width, 0, 20};
}

TEST(Grouped, SetsThousandsApart) {
  EXPECT_EQ(grouped(0, 0), "0");
  EXPECT_EQ(grouped(999, 0), "999");
  EXPECT_EQ(grouped(1000, 0), "1,000");
  EXPECT_EQ(grouped(1234567.89, 1), "1,234,567.9");
  EXPECT_EQ(grouped(-1234, 0), "-1,234");
}

TEST(Grouped, RoundsToTensAndHundreds) {
  EXPECT_EQ(grouped(1234, -2), "1,200");
  EXPECT_EQ(grouped(-0.4, 0), "0");
}

TEST(WithHalfWidth, KeepsTwoDigitsOfTheHalfWidth) {
  EXPECT_EQ(with_half_width(interval(41.234, 1.44), 0), "41.2 ± 1.4");
  EXPECT_EQ(with_half_width(interval(23456, 1234), 0), "23,500 ± 1,200");
  EXPECT_EQ(with_half_width(interval(0.31234, 0.0123), 1), "0.312 ± 0.012");
}

TEST(WithHalfWidth, LeavesOutWhatIsNotKnown) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  EXPECT_EQ(with_half_width(interval(41.26, infinite), 1), "41.3");
  EXPECT_EQ(with_half_width(interval(41.26, 0), 1), "41.3");
  EXPECT_EQ(with_half_width(interval(22.65, 0.00001), 1), "22.650");
  EXPECT_EQ(with_half_width({}, 1), "–");
}

}  // namespace
}  // namespace samenspel::command
