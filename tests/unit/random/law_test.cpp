#include "core/random/law.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/base/check.hpp"

namespace samenspel::random {
namespace {

using Kind = Law::Kind;

/// Sample mean and variance against the formulas, within four standard errors worked out from the
/// sample itself.
TEST(Law, has_the_mean_and_variance_it_says) {
  for (const Law& law :
       {Law{Kind::constant, 3, 0}, Law{Kind::exponential, 4, 0}, Law{Kind::erlang, 6, 4},
        Law{Kind::lognormal, 12, 0.7}, Law{Kind::weibull, 5, 0.8}, Law{Kind::weibull, 5, 3},
        Law{Kind::uniform, 8, 0.5}}) {
    constexpr std::uint32_t size = 400000;
    double sum = 0;
    double sum_2 = 0;
    double sum_4 = 0;
    for (std::uint32_t n = 0; n < size; ++n) {
      Draws draws(mix(5, 0), subject(Who::need, 0, n), Decision::work, 0);
      const double x = draw(law, draws);
      ASSERT_GE(x, 0);
      const double from_mean = x - mean(law);
      sum += from_mean;
      sum_2 += from_mean * from_mean;
      sum_4 += from_mean * from_mean * from_mean * from_mean;
    }
    const double var = sum_2 / size;
    EXPECT_NEAR(sum / size, 0, 4 * std::sqrt(var / size) + 1e-12);
    EXPECT_NEAR(var, variance(law), 4 * std::sqrt((sum_4 / size - var * var) / size) + 1e-12)
        << static_cast<int>(law.kind);
  }
}

TEST(Law, of_mean_zero_is_zero) {
  Draws draws(mix(5, 0), subject(Who::need, 0, 0), Decision::work, 0);
  for (const Kind kind : {Kind::constant, Kind::exponential, Kind::erlang, Kind::lognormal,
                          Kind::weibull, Kind::uniform}) {
    EXPECT_EQ(draw(Law{kind, 0, kind == Kind::uniform ? 0.5 : 1.0}, draws), 0);
  }
}

TEST(Law, knows_its_range) {
  EXPECT_TRUE(is_valid(Law{Kind::erlang, 1, 3}));
  EXPECT_FALSE(is_valid(Law{Kind::erlang, 1, 2.5}));
  EXPECT_FALSE(is_valid(Law{Kind::erlang, 1, 0}));
  EXPECT_FALSE(is_valid(Law{Kind::exponential, -1, 0}));
  EXPECT_FALSE(is_valid(Law{Kind::exponential, std::numeric_limits<double>::infinity(), 0}));
  EXPECT_FALSE(is_valid(Law{Kind::lognormal, 1, -0.1}));
  EXPECT_FALSE(is_valid(Law{Kind::weibull, 1, 0}));
  EXPECT_TRUE(is_valid(Law{Kind::uniform, 1, 1 / std::sqrt(3.0)}));
  EXPECT_FALSE(is_valid(Law{Kind::uniform, 1, 0.6}));
  Draws draws(mix(5, 0), subject(Who::need, 0, 0), Decision::work, 0);
  EXPECT_THROW((void)draw(Law{Kind::weibull, 1, 0}, draws), base::Bug);
  EXPECT_THROW((void)variance(Law{Kind::uniform, 1, 2}), base::Bug);
}

}  // namespace
}  // namespace samenspel::random
