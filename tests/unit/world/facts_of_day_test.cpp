#include "core/world/facts_of_day.hpp"

#include <gtest/gtest.h>

namespace samenspel::world {
namespace {

TEST(FactsOfDay, go_over_all_parts_in_order) {
  std::vector<Fact> first(2), second(3);
  for (std::size_t i = 0; i < 5; ++i) {
    (i < 2 ? first[i] : second[i - 2]).value = static_cast<std::int64_t>(i);
  }
  FactsOfDay facts;
  EXPECT_EQ(facts.begin(), facts.end());
  facts.add(first);
  facts.add({});
  facts.add(second);
  facts.add({});
  EXPECT_EQ(facts.size(), 5U);
  EXPECT_EQ(facts.parts().size(), 2U);
  std::int64_t expected = 0;
  for (const Fact& fact : facts) {
    EXPECT_EQ(fact.value, expected++);
  }
  EXPECT_EQ(expected, 5);
  facts.clear();
  EXPECT_TRUE(facts.empty());
}

}  // namespace
}  // namespace samenspel::world
