// Right help (H1) is the first hour on the hardest recognised brick by somebody skilled enough, or
// never.

#include <gtest/gtest.h>

#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::support {
namespace {

/// A small city in which every brick has this difficulty and nobody refers.
scenario::Parameters equally_difficult(double difficulty) {
  scenario::Parameters p = small_city();
  p.needs.difficulty_median = difficulty;
  p.needs.difficulty_spread = 0;
  p.waiting.escalation_per_week = 0;
  p.expertise.stretch = 2;
  for (auto& [name, domain] : p.needs.domains) {
    domain.difficulty_shift = 0;
  }
  return p;
}

TEST(RightHelp, never_comes_where_nobody_is_skilled_enough) {
  const std::vector<Fact> facts = facts_of(equally_difficult(0.999));
  EXPECT_EQ(count(facts, FactKind::right_help), 0);
  EXPECT_GT(count(facts, FactKind::brick_laid), 100);
  EXPECT_EQ(count(facts, FactKind::right_help_lost), count(facts, FactKind::ended));
}

TEST(RightHelp, comes_with_the_first_hour_where_everybody_is) {
  const std::vector<Fact> facts = facts_of(equally_difficult(0.01));
  EXPECT_GT(count(facts, FactKind::right_help), 20);
  EXPECT_EQ(count(facts, FactKind::right_help_lost, 0), 0) << "planned endings had help";
}

}  // namespace
}  // namespace samenspel::support
