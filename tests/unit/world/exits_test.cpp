#include "core/world/exits.hpp"

#include <gtest/gtest.h>

namespace samenspel::world {
namespace {

std::vector<std::uint32_t> leaving_before(const Exits& exits, base::Moment end) {
  std::vector<std::uint32_t> slots;
  exits.for_each_before(end, [&](std::uint32_t slot) { slots.push_back(slot); });
  return slots;
}

TEST(Exits, of_a_month_are_found_in_the_order_of_their_slots) {
  Exits exits;
  exits.note(7, 50);
  exits.note(2, 99);
  exits.note(4, 100);
  EXPECT_EQ(leaving_before(exits, 100), (std::vector<std::uint32_t>{2, 7}));
  exits.note(2, base::never);
  EXPECT_EQ(leaving_before(exits, 100), std::vector<std::uint32_t>{7});
}

TEST(Exits, nobody_leaves_of_whom_nothing_was_noted) {
  Exits exits;
  EXPECT_EQ(exits.of(3), base::never);
  exits.note(3, 20);
  EXPECT_EQ(exits.of(3), 20);
  EXPECT_EQ(exits.of(2), base::never);
  EXPECT_TRUE(leaving_before(exits, 20).empty());
}

}  // namespace
}  // namespace samenspel::world
