#include "core/world/family.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

namespace samenspel::world {
namespace {

TEST(FamilyBook, agrees_with_a_map) {
  std::mt19937 random(11);
  FamilyBook book;
  std::map<std::uint64_t, float> expected;
  for (int n = 0; n < 50000; ++n) {
    const std::uint64_t key = family_key(random() % 4, random() % 3000, random() % 3);
    const auto trust = static_cast<float>(n);
    if (random() % 2 == 0) {
      const FamilyRecord& record = book.remember(key, trust, 0.25F);
      const float first = expected.emplace(key, trust).first->second;
      ASSERT_EQ(record.trust, first) << "what is remembered is not made anew";
      ASSERT_EQ(record.key, key);
      ASSERT_EQ(record.planned_end_day, -1);
    } else {
      const FamilyRecord* record = book.find(key);
      ASSERT_EQ(record != nullptr, expected.count(key) != 0);
      if (record != nullptr) {
        ASSERT_EQ(record->trust, expected.at(key));
      }
    }
    ASSERT_EQ(book.size(), expected.size());
  }
  EXPECT_GE(book.bytes(), expected.size() * sizeof(FamilyRecord));
}

TEST(FamilyBook, an_empty_book_knows_nobody) { EXPECT_EQ(FamilyBook().find(family_key(0, 0, 0)), nullptr); }

TEST(FamilyKey, is_never_empty_and_never_shared) {
  std::set<std::uint64_t> keys;
  for (const std::uint32_t area : {0U, 1U, 4095U}) {
    for (const std::uint32_t home : {0U, 1U, 255U, 256U, 0xFFFFFFFFU}) {
      for (const std::uint32_t generation : {0U, 1U, 255U}) {
        EXPECT_NE(family_key(area, home, generation), 0U);
        EXPECT_TRUE(keys.insert(family_key(area, home, generation)).second);
      }
    }
  }
}

}  // namespace
}  // namespace samenspel::world
