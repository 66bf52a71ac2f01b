#include "core/world/ledger.hpp"

#include <gtest/gtest.h>

#include <random>

namespace samenspel::world {
namespace {

TEST(Account, granted_is_spent_committed_and_balance_at_every_moment) {
  std::mt19937 random(13);
  Account account;
  std::array<std::int64_t, cost_kind_count> spent{};
  std::int64_t granted[funder_count] = {0, 0}, promised[funder_count] = {0, 0};
  for (int n = 0; n < 20000; ++n) {
    const auto cents = static_cast<std::int64_t>(random() % 100000);
    const std::size_t kind = random() % cost_kind_count;
    const std::size_t who = random() % funder_count;
    const auto funder = static_cast<Funder>(who);
    switch (random() % 5) {
      case 0:
        account.grant(cents, funder);
        granted[who] += cents;
        break;
      case 1:
        account.commit(cents, funder);
        granted[who] += cents, promised[who] += cents;
        break;
      case 2:
        account.earn(std::min(cents, promised[who]), funder);
        promised[who] -= std::min(cents, promised[who]);
        break;
      case 3:
        account.withdraw(std::min(cents, promised[who]), funder);
        granted[who] -= std::min(cents, promised[who]);
        promised[who] -= std::min(cents, promised[who]);
        break;
      default:
        account.spend(static_cast<CostKind>(kind), cents, funder);
        spent[kind] += cents;
    }
    ASSERT_TRUE(account.balanced());
    ASSERT_EQ(account.granted(funder), granted[who]);
    ASSERT_EQ(account.granted(), granted[0] + granted[1]);
    ASSERT_EQ(account.committed(), promised[0] + promised[1]);
    ASSERT_EQ(account.spent(static_cast<CostKind>(kind)), spent[kind]);
    ASSERT_EQ(account.granted(), account.spent() + account.committed() + account.balance());
  }
}

TEST(Account, books_a_deficit) {
  Account account;
  account.grant(100);
  account.spend(CostKind::direct, 130);
  EXPECT_EQ(account.balance(), -30);
  EXPECT_TRUE(account.balanced());
}

TEST(Account, keeps_funders_apart) {
  Account account;
  account.grant(100, Funder::insurer);
  account.spend(CostKind::direct, 30, Funder::municipality);
  EXPECT_EQ(account.granted(Funder::municipality), 0);
  EXPECT_EQ(account.granted(Funder::insurer), 100);
  EXPECT_EQ(account.balance(), 70);
}

TEST(Account, refuses_what_is_not_there) {
  Account account;
  EXPECT_THROW(account.grant(-1), base::Bug);
  EXPECT_THROW(account.spend(CostKind::direct, -1), base::Bug);
  EXPECT_THROW(account.commit(-1, Funder::municipality), base::Bug);
  account.commit(10, Funder::municipality);
  EXPECT_THROW(account.earn(11, Funder::municipality), base::Bug);
  EXPECT_THROW(account.withdraw(1, Funder::insurer), base::Bug);
}

}  // namespace
}  // namespace samenspel::world
