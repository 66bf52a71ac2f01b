#include "core/observe/stay_class.hpp"

#include <gtest/gtest.h>

namespace samenspel::observe {
namespace {

TEST(StayClass, EndsWithItsLastSecond) {
  EXPECT_EQ(stay_class_of(0), 0U);
  EXPECT_EQ(stay_class_of(91 * 86400 - 1), 0U);
  EXPECT_EQ(stay_class_of(91 * 86400), 1U);
  EXPECT_EQ(stay_class_of(364 * 86400), 2U);
  EXPECT_EQ(stay_class_of(365 * 86400), 3U);
  EXPECT_EQ(stay_class_of(1461 * 86400), 6U);
  EXPECT_EQ(stay_class_of(40000LL * 86400), 6U);
}

}  // namespace
}  // namespace samenspel::observe
