#include "core/world/fact.hpp"

#include <gtest/gtest.h>

#include "core/world/fact_log.hpp"
#include "core/world/goes_with.hpp"

namespace samenspel::world {
namespace {

Case in_care() {
  Case c;
  c.ordinal = 0x01020304;
  c.family = 0x000A1234;
  c.area = 0x1122;
  c.team = 0x3344;
  c.channel = 77;
  c.children = 3;
  c.round = 5;
  c.priority = 1;
  c.worker = 0x0199;
  return c;
}

TEST(Fact, SaysOfACaseWhatTheCaseSays) {
  const Fact fact(123456789, FactKind::started, in_care(), 9, -7, also_unmet_ends | also_helped(2));
  EXPECT_EQ(fact.time, 123456789);
  EXPECT_EQ(fact.value, -7);
  EXPECT_EQ(fact.ordinal, 0x01020304U);
  EXPECT_EQ(fact.family, 0x1234U) << "the low bits of the home";
  EXPECT_EQ(fact.kind, FactKind::started);
  EXPECT_EQ(fact.also & also_unmet_ends, also_unmet_ends);
  EXPECT_EQ(helped_before(fact.also), 2);
  EXPECT_EQ(fact.area, 0x1122U);
  EXPECT_EQ(fact.team, 0x3344U);
  EXPECT_EQ(fact.detail, 9);
  EXPECT_EQ(fact.children, 3);
  EXPECT_EQ(fact.round, 5);
  EXPECT_EQ(fact.worker, 0x99) << "the low bits of the worker";
}

TEST(FactLog, HoldsFactsInTheirOrderAndGivesRoomWhenItIsAskedTo) {
  FactLog log;
  for (std::int64_t number = 0; number < 1000; ++number) {
    if (!log.has_room()) {
      log.give_room();
    }
    log.add(number, FactKind::asked, in_care(), std::uint8_t{0}, 2 * number);
  }
  ASSERT_EQ(log.size(), 1000U);
  EXPECT_EQ(log.all()[0].time, 0);
  EXPECT_EQ(log.all()[999].value, 1998);
  EXPECT_EQ(log.back().time, 999);
  log.clear();
  EXPECT_TRUE(log.empty());
  EXPECT_FALSE(log.has_room());
}

TEST(FactLog, RoomForOneIsForOne) {
  FactLog log;
  log.give_room();
  log.give_room_for_one();
  log.add();
  EXPECT_FALSE(log.has_room());
  EXPECT_EQ(log.size(), 1U);
}

TEST(FactLog, MovesAndChangesPlaces) {
  FactLog log, other;
  log.give_room();
  log.add(std::int64_t{1}, FactKind::asked, in_care(), std::uint8_t{0}, std::int64_t{0});
  other.swap(log);
  EXPECT_TRUE(log.empty());
  const FactLog moved = std::move(other);
  ASSERT_EQ(moved.size(), 1U);
  EXPECT_EQ(moved.all()[0].time, 1);
}

}  // namespace
}  // namespace samenspel::world
