#include "core/engine/post.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "core/engine/slots.hpp"

namespace samenspel::engine {
namespace {

TEST(Outbox, hands_over_letters_in_order) {
  Outbox<int> outbox;
  for (int day = 0; day < 3; ++day) {
    EXPECT_TRUE(outbox.empty());
    for (int n = 0; n < 4 + day; ++n) {
      outbox.begin_letter().message = n;
      EXPECT_EQ(outbox.back().message, n);
    }
    EXPECT_FALSE(outbox.empty());
    int expected = 0;
    outbox.hand_over([&](const Letter<int>& letter) { EXPECT_EQ(letter.message, expected++); });
    EXPECT_EQ(expected, 4 + day);
    EXPECT_TRUE(outbox.empty());
  }
}

TEST(Mailbox, keeps_letters_until_they_are_taken) {
  std::mt19937 random(1);
  Mailbox<int> mail;
  std::map<std::uint32_t, int> expected;
  for (int n = 0; n < 20000; ++n) {
    if (random() % 3 != 0 || expected.empty()) {
      const std::uint32_t slot = mail.put(n);
      EXPECT_TRUE(expected.emplace(slot, n).second) << "a slot holds one letter";
    } else {
      auto some = expected.begin();
      std::advance(
          some, static_cast<std::ptrdiff_t>(random() % std::min<std::size_t>(expected.size(), 20)));
      EXPECT_EQ(mail.take(some->first), some->second);
      expected.erase(some);
    }
    ASSERT_EQ(mail.size(), expected.size());
  }
  std::vector<int> visited, wanted;
  mail.for_each([&](int letter) { visited.push_back(letter); });
  for (const auto& [slot, letter] : expected) {
    wanted.push_back(letter);
  }
  EXPECT_EQ(visited, wanted);
  EXPECT_THROW(mail.take(1000000), base::Bug);
}

TEST(Slots, references_stay_and_slots_are_used_again) {
  Slots<std::uint64_t> slots;
  std::map<std::uint32_t, std::uint64_t*> at;
  for (std::uint64_t n = 0; n < 1000; ++n) {
    const std::uint32_t slot = slots.make();
    slots[slot] = n;
    at[slot] = &slots[slot];
  }
  EXPECT_EQ(slots.size(), 1000U);
  EXPECT_EQ(slots.end(), 1000U);
  for (const auto& [slot, address] : at) {
    EXPECT_EQ(address, &slots[slot]);
    EXPECT_EQ(*address, slot);
  }
  slots.release(17);
  slots.release(400);
  EXPECT_EQ(slots.size(), 998U);
  EXPECT_EQ(slots.make(), 400U) << "last in, first out";
  EXPECT_EQ(slots.make(), 17U);
  EXPECT_EQ(slots.make(), 1000U);
  EXPECT_EQ(slots.end(), 1001U);
  EXPECT_GE(slots.bytes(), 1001 * sizeof(std::uint64_t));
}

TEST(Slots, refuses_what_was_never_made) {
  Slots<int> slots;
  EXPECT_THROW(slots.release(0), base::Bug);
  slots.make();
  EXPECT_THROW(slots.release(1), base::Bug);
}

}  // namespace
}  // namespace samenspel::engine
