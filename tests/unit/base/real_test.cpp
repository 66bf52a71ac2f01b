#include "core/base/real.hpp"

#include <gtest/gtest.h>

#include <cstdint>

namespace samenspel::base {
namespace {

static_assert(!std::is_convertible_v<real, double>);
static_assert(std::is_convertible_v<std::int64_t, real>);
static_assert(std::numeric_limits<real>::is_specialized);
static_assert(std::numeric_limits<real>::digits == 53);
static_assert(std::is_same_v<decltype(std::numeric_limits<real>::max()), real>);

TEST(Real, calculates_as_a_double) {
  const real x = 3.5;
  EXPECT_TRUE(x + 1 == 4.5);
  EXPECT_TRUE(2u - x == -1.5);
  EXPECT_TRUE(x * 2 / 7 == 1);
  EXPECT_TRUE(-x < 0 && x > 3 && x >= 3.5 && x <= 3.5f && x != 3);
  real y = 1;
  y += 2;
  y *= 3;
  y -= 1;
  y /= 4;
  EXPECT_EQ(static_cast<double>(y), 2.0);
  EXPECT_EQ(static_cast<int>(x), 3);
}

TEST(Real, finds_the_portable_functions) {
  const real x = 2.7;
  EXPECT_EQ(static_cast<double>(exp(x)), base::exp(2.7));
  EXPECT_EQ(static_cast<double>(log(x)), base::log(2.7));
  EXPECT_EQ(static_cast<double>(pow(x, 1.5)), base::pow(2.7, 1.5));
  EXPECT_EQ(static_cast<double>(sqrt(x)), base::sqrt(2.7));
  EXPECT_EQ(static_cast<double>(floor(-x)), -3.0);
  EXPECT_EQ(static_cast<double>(abs(-x)), 2.7);
}

}  // namespace
}  // namespace samenspel::base
