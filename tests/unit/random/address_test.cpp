#include "core/random/address.hpp"

#include <gtest/gtest.h>

#include "core/random/decision.hpp"
#include "core/random/draws.hpp"

namespace samenspel::random {
namespace {

static_assert(subject(Who::need, 0xABC, 0x12345678).value() == 0x2ABC12345678u);

TEST(Subject, has_room_for_kind_place_and_ordinal) {
  EXPECT_EQ(subject(Who::area, 0, 0).value(), 0u);
  EXPECT_LT(subject(Who::run, place_limit - 1, 0xFFFFFFFFu).value(), std::uint64_t{1} << 48);
  EXPECT_THROW((void)subject(Who::family, place_limit, 0), base::Bug);
}

/// The counter as documented: ordinal, kind and place with the decision, occasion, block.
TEST(Address, is_laid_out_as_documented) {
  const Key key = mix(1, 2);
  Draws draws(key, subject(Who::need, 0xABC, 0x12345678), Decision::work, 9);
  const Block first = philox({0x12345678u, 0x2ABC000Eu, 9, 0}, key);
  const Block second = philox({0x12345678u, 0x2ABC000Eu, 9, 1}, key);
  for (const std::uint32_t word : first) EXPECT_EQ(draws(), word);
  for (const std::uint32_t word : second) EXPECT_EQ(draws(), word);
}

TEST(Unit, is_the_draw_of_that_number) {
  const Key key = mix(3, 4);
  const Subject who = subject(Who::worker, 5, 6);
  Draws draws(key, who, Decision::absence, 7);
  for (std::uint32_t index = 0; index < 11; ++index) {
    EXPECT_EQ(unit(key, who, Decision::absence, 7, index), draws.uniform());
  }
}

TEST(Unit, never_is_zero_or_one) {
  EXPECT_EQ(unit_of(0), 0x1p-33);
  EXPECT_EQ(unit_of(0xFFFFFFFFu), 1 - 0x1p-33);
  EXPECT_LT(unit_of(0xFFFFFFFFu), 1);
}

}  // namespace
}  // namespace samenspel::random
