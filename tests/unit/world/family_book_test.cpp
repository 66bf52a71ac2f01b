#include "core/world/family.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <utility>

namespace samenspel::world {
namespace {

TEST(FamilyBook, agrees_with_a_map) {
  std::mt19937 random(11);
  const auto below = [&](unsigned limit) { return static_cast<std::uint32_t>(random() % limit); };
  FamilyBook book(3000);
  std::map<std::pair<std::size_t, std::uint8_t>, float> expected;
  for (int n = 0; n < 50000; ++n) {
    const std::size_t home = below(3000);
    const auto generation = static_cast<std::uint8_t>(below(3));
    const std::pair key(home, generation);
    const auto trust = static_cast<float>(n);
    if (random() % 2 == 0) {
      const FamilyRecord& record = book[book.remember(home, generation, trust, 0.25F)];
      const float first = expected.emplace(key, trust).first->second;
      ASSERT_EQ(record.trust, first) << "what is remembered is not made anew";
      ASSERT_EQ(record.generation, generation);
      ASSERT_EQ(record.planned_end_day, -1);
    } else {
      const std::uint32_t number = book.find(home, generation);
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
  EXPECT_EQ(FamilyBook(1).find(0, 0), not_remembered);
}

TEST(FamilyBook, knows_an_earlier_family_of_a_home_from_a_later_one) {
  FamilyBook book(2);
  const std::uint32_t later = book.remember(1, 4, 0.9F, 0.5F);
  const std::uint32_t earlier = book.remember(1, 3, 0.1F, 0.5F);
  EXPECT_NE(earlier, later);
  EXPECT_EQ(book.find(1, 4), later);
  EXPECT_EQ(book.find(1, 3), earlier);
  EXPECT_EQ(book.find(1, 5), not_remembered);
  EXPECT_EQ(book.find(0, 4), not_remembered);
}

TEST(FamilyRecord, counts_open_cases_up_to_255_and_then_no_more) {
  FamilyRecord family;
  for (int n = 0; n < 254; ++n) family.begin_case();
  EXPECT_EQ(family.open_cases, 254);
  family.end_case();
  EXPECT_EQ(family.open_cases, 253);
  for (int n = 0; n < 3; ++n) family.begin_case();
  for (int n = 0; n < 300; ++n) family.end_case();
  EXPECT_EQ(family.open_cases, 255);
}

}  // namespace
}  // namespace samenspel::world
