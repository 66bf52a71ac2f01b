#include "core/random/one_block.hpp"

#include <gtest/gtest.h>

#include <array>

#include "core/base/check.hpp"
#include "core/random/draws.hpp"

namespace samenspel::random {
namespace {

constexpr Key key = mix(20240101, 0);
constexpr std::uint32_t addresses = 200000;

/// The share of addresses for which one block is enough; for those it gives the numbers of `Draws`.
template <class Take>
double share_enough(Take take) {
  std::uint32_t enough = 0;
  for (std::uint32_t n = 0; n < addresses; ++n) {
    const Subject who = subject(Who::need, n % 7, n / 7);
    OneBlock block(key, who, Decision::work, n % 3);
    Draws draws(key, who, Decision::work, n % 3);
    const auto numbers = take(block);
    if (block.was_enough()) {
      EXPECT_EQ(numbers, take(draws));
      ++enough;
    }
  }
  return static_cast<double>(enough) / addresses;
}

TEST(OneBlock, gives_the_numbers_of_draws) {
  EXPECT_EQ(share_enough([](auto& d) {
              return std::array{d.uniform(), d.uniform(), d.uniform(), d.uniform()};
            }),
            1);
  EXPECT_GT(share_enough([](auto& d) {
              const double gap = d.exponential();
              return std::array{gap, d.uniform(), d.uniform()};
            }),
            0.97);
  EXPECT_GT(share_enough([](auto& d) {
              const double normal = d.normal();
              return std::array{normal, d.uniform()};
            }),
            0.97);
}

TEST(OneBlock, has_four_words) {
  OneBlock block(key, subject(Who::need, 0, 0), Decision::work, 0);
  for (int n = 0; n < 4; ++n) (void)block.uniform();
  EXPECT_THROW((void)block.uniform(), base::Bug);
}

}  // namespace
}  // namespace samenspel::random
