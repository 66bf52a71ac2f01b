#include "core/world/family.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

namespace samenspel::world {
namespace {

TEST(FamilyBook, agrees_with_a_map) {
  std::mt19937 random(11);
  const auto below = [&](unsigned limit) { return static_cast<std::uint32_t>(random() % limit); };
  FamilyBook book;
  std::map<std::uint64_t, float> expected;
  for (int n = 0; n < 50000; ++n) {
    const std::uint64_t key = family_key(below(4), below(3000), below(3));
    const auto trust = static_cast<float>(n);
    if (random() % 2 == 0) {
      const FamilyRecord& record = book[book.remember(key, trust, 0.25F)];
      const float first = expected.emplace(key, trust).first->second;
      ASSERT_EQ(record.trust, first) << "what is remembered is not made anew";
      ASSERT_EQ(record.key, key);
      ASSERT_EQ(record.planned_end_day, -1);
    } else {
      const std::uint32_t number = book.find(key);
      ASSERT_EQ(number != not_remembered, expected.count(key) != 0);
      if (number != not_remembered) {
        ASSERT_EQ(book[number].trust, expected.at(key));
      }
    }
    ASSERT_EQ(book.size(), expected.size());
  }
  EXPECT_GE(book.bytes(), expected.size() * sizeof(FamilyRecord));
}

TEST(FamilyBook, an_empty_book_knows_nobody) {
  EXPECT_EQ(FamilyBook().find(family_key(0, 0, 0)), not_remembered);
}

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
