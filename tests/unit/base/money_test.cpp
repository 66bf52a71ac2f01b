#include "core/base/money.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <limits>
#include <numeric>

namespace samenspel::base {
namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

Money sum(const std::vector<Money>& parts) {
  return std::accumulate(parts.begin(), parts.end(), Money{});
}

TEST(Money, adds_up_and_notices_overflow) {
  EXPECT_EQ(euros(1.5) + Money{25} - Money{5} * 2, Money{165});
  EXPECT_EQ(-Money{3}, Money{-3});
  EXPECT_THROW((void)(Money{most} + Money{1}), Bug);
  EXPECT_THROW((void)(Money{-most} - Money{2}), Bug);
  EXPECT_THROW((void)(Money{most} * 2), Bug);
}

TEST(Money, is_rounded_half_away_from_zero_when_multiplied) {
  EXPECT_EQ(times(0.5, Money{101}), Money{51});
  EXPECT_EQ(times(0.5, Money{-101}), Money{-51});
  EXPECT_EQ(times(-0.5, Money{101}), Money{-51});
  EXPECT_EQ(times(2.25, euros(80)), euros(180));
  EXPECT_THROW((void)times(1e18, Money{100}), Bug);
  EXPECT_THROW((void)times(1, Money{most}), Bug);
  EXPECT_THROW((void)times(std::numeric_limits<double>::quiet_NaN(), Money{1}), Bug);
}

TEST(Money, is_split_by_largest_remainder) {
  const std::array<std::int64_t, 3> equal{1, 1, 1};
  EXPECT_EQ(split(Money{100}, equal), (std::vector{Money{34}, Money{33}, Money{33}}));
  EXPECT_EQ(split(Money{-101}, equal), (std::vector{Money{-34}, Money{-34}, Money{-33}}));
  const std::array<std::int64_t, 4> uneven{0, 10, 25, 65};
  EXPECT_EQ(split(Money{7}, uneven), (std::vector{Money{0}, Money{1}, Money{2}, Money{4}}));
}

TEST(Money, split_in_parts_adds_up_whatever_the_weights) {
  std::uint64_t state = 1;
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::int64_t> weights;
    std::int64_t total = 0;
    const int parts = 1 + round % 17;
    for (int i = 0; i < parts; ++i) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      weights.push_back(static_cast<std::int64_t>(state >> 40));
      total += weights.back();
    }
    const Money amount{static_cast<std::int64_t>(state >> 4) * (round % 2 == 0 ? 1 : -1)};
    const std::vector<Money> cut = split(amount, weights);
    ASSERT_EQ(sum(cut), amount);
    for (std::size_t i = 0; i < cut.size(); ++i) {
      const double fair = static_cast<double>(amount.cents) * static_cast<double>(weights[i]) /
                          static_cast<double>(total);
      const double rounding = 1 + 1e-12 * static_cast<double>(std::abs(amount.cents));
      ASSERT_NEAR(static_cast<double>(cut[i].cents), fair, rounding);
    }
  }
}

TEST(Money, is_not_split_by_impossible_weights) {
  const std::array<std::int64_t, 2> zero{0, 0};
  const std::array<std::int64_t, 2> negative{3, -1};
  const std::array<std::int64_t, 2> huge{most, 1};
  EXPECT_THROW((void)split(Money{1}, zero), Bug);
  EXPECT_THROW((void)split(Money{1}, negative), Bug);
  EXPECT_THROW((void)split(Money{1}, huge), Bug);
  EXPECT_THROW((void)split(Money{1}, {}), Bug);
}

}  // namespace
}  // namespace samenspel::base
