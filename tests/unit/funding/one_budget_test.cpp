#include "core/funding/one_budget.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

namespace samenspel::funding {
namespace {

/// Two teams and two specialists of 1,000 euros a year each.
std::vector<TeamFigures> four_teams() {
  std::vector<TeamFigures> teams(4);
  for (std::size_t t = 0; t < 4; ++t) {
    teams[t].layer = t < 2 ? 0 : 1;
    teams[t].first_amount = 100000;
  }
  return teams;
}

scenario::OneBudget rules(double takes, double follows) {
  scenario::OneBudget p;
  p.takes = takes;
  p.norm_eur_per_referral = 10;
  p.follows_list_per_year = follows;
  return p;
}

std::int64_t sum(const std::vector<std::int64_t>& parts) {
  return std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
}

TEST(OneBudget, leaves_amounts_when_nothing_grows) {
  std::vector<double> moved;
  EXPECT_EQ(budgets(four_teams(), rules(1, 0), moved),
            (std::vector<std::int64_t>{100000, 100000, 100000, 100000}));
}

TEST(OneBudget, takes_what_a_team_refers_more_and_gives_it_to_who_takes_families_up) {
  auto teams = four_teams();
  teams[0].referred = 30;
  teams[0].referred_first = 20;
  teams[3].accepted = 15;
  teams[3].accepted_first = 5;
  std::vector<double> moved;
  EXPECT_EQ(budgets(teams, rules(1, 0), moved),
            (std::vector<std::int64_t>{90000, 100000, 100000, 110000}));
  EXPECT_EQ(budgets(teams, rules(0.5, 0), moved),
            (std::vector<std::int64_t>{95000, 100000, 100000, 105000}));
}

TEST(OneBudget, savings_flow_back) {
  auto teams = four_teams();
  teams[0].referred_first = 10;
  teams[2].accepted_first = 10;
  std::vector<double> moved;
  EXPECT_EQ(budgets(teams, rules(1, 0), moved),
            (std::vector<std::int64_t>{110000, 100000, 90000, 100000}));
}

TEST(OneBudget, leaves_a_team_what_it_always_keeps) {
  auto teams = four_teams();
  teams[0].referred = 1000;
  teams[2].accepted = 1000;
  std::vector<double> moved;
  const auto amounts = budgets(teams, rules(1, 0), moved);
  EXPECT_EQ(amounts[0], 50000);
  EXPECT_EQ(amounts[2], 150000);
}

TEST(OneBudget, money_follows_the_longer_list_so_fast) {
  auto teams = four_teams();
  teams[2].waiting = 30;
  std::vector<double> moved;
  auto amounts = budgets(teams, rules(0, 0.1), moved);
  EXPECT_EQ(amounts, (std::vector<std::int64_t>{90000, 90000, 110000, 110000}));
  amounts = budgets(teams, rules(0, 0.1), moved);
  EXPECT_EQ(amounts, (std::vector<std::int64_t>{80000, 80000, 120000, 120000})) << "a second year";
  teams[0].waiting = 30;
  EXPECT_EQ(budgets(teams, rules(0, 0.1), moved), amounts) << "lists of the same length";
}

TEST(OneBudget, makes_no_money) {
  std::mt19937 random(5);
  const auto below = [&](unsigned limit) { return static_cast<double>(random() % limit); };
  for (int n = 0; n < 2000; ++n) {
    std::vector<TeamFigures> teams(1 + random() % 9);
    double whole = 0;
    for (TeamFigures& team : teams) {
      team.layer = static_cast<std::uint8_t>(random() % 4);
      team.first_amount = 1000 + below(100000);
      team.referred = below(100), team.referred_first = below(100);
      team.accepted = below(100), team.accepted_first = below(100);
      team.waiting = below(50);
      whole += team.first_amount;
    }
    std::vector<double> moved;
    const auto amounts = budgets(teams, rules(below(100) / 100, below(20) / 100), moved);
    ASSERT_EQ(sum(amounts), static_cast<std::int64_t>(whole));
    for (const std::int64_t amount : amounts) {
      ASSERT_GE(amount, 0);
    }
  }
}

TEST(Shares, give_left_cents_to_the_largest_remainders) {
  EXPECT_EQ(shares(10, {1, 1, 1}), (std::vector<std::int64_t>{4, 3, 3}));
  EXPECT_EQ(shares(11, {1, 1, 2}), (std::vector<std::int64_t>{3, 3, 5}));
  EXPECT_EQ(shares(100, {1, -5, 1}), (std::vector<std::int64_t>{50, 0, 50}));
  EXPECT_EQ(shares(100, {0, 0}), (std::vector<std::int64_t>{0, 0}));
}

}  // namespace
}  // namespace samenspel::funding
