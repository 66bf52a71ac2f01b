#include "core/random/key.hpp"

#include <gtest/gtest.h>

#include <set>
#include <utility>

namespace samenspel::random {
namespace {

TEST(Key, is_the_same_for_ever) {
  const Key key = mix(20240101, 7);
  EXPECT_EQ(key.a, 0xEDB4B368u) << std::hex << key.a;
  EXPECT_EQ(key.b, 0x21D2FE26u) << std::hex << key.b;
}

TEST(Key, differs_between_seeds_and_replications) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> keys;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    for (std::uint32_t replication = 0; replication < 200; ++replication) {
      const Key key = mix(seed, replication);
      keys.emplace(key.a, key.b);
    }
  }
  EXPECT_EQ(keys.size(), 40000u);
}

/// One more in the seed or the replication changes about half of the bits.
TEST(Key, spreads_small_changes) {
  int changed = 0;
  const auto count = [&](Key x, Key y) {
    const std::uint64_t bits = (std::uint64_t{x.a ^ y.a} << 32) | (x.b ^ y.b);
    for (int bit = 0; bit < 64; ++bit) changed += static_cast<int>(bits >> bit & 1);
  };
  for (std::uint32_t i = 0; i < 1000; ++i) {
    count(mix(i, 3), mix(i + 1, 3));
    count(mix(9, i), mix(9, i + 1));
  }
  // 128000 fair bits: four standard deviations are 716.
  EXPECT_NEAR(changed, 64000, 716);
}

}  // namespace
}  // namespace samenspel::random
