#include "core/world/ledger.hpp"

#include <gtest/gtest.h>

#include <random>

namespace samenspel::world {
namespace {

TEST(Account, granted_is_spent_and_balance_at_every_moment) {
  std::mt19937 random(13);
  Account account;
  std::array<std::int64_t, cost_kind_count> spent{};
  std::int64_t granted = 0;
  for (int n = 0; n < 10000; ++n) {
    const auto cents = static_cast<std::int64_t>(random() % 100000);
    const std::size_t kind = random() % cost_kind_count;
    if (random() % 3 == 0) {
      account.grant(cents);
      granted += cents;
    } else {
      account.spend(static_cast<CostKind>(kind), cents);
      spent[kind] += cents;
    }
    ASSERT_TRUE(account.balanced());
    ASSERT_EQ(account.granted(), granted);
    ASSERT_EQ(account.spent(static_cast<CostKind>(kind)), spent[kind]);
    ASSERT_EQ(account.balance(), granted - account.spent());
  }
  EXPECT_LT(account.balance(), 0) << "a deficit is booked, not hidden";
}

TEST(Account, refuses_negative_amounts) {
  Account account;
  EXPECT_THROW(account.grant(-1), base::Bug);
  EXPECT_THROW(account.spend(CostKind::direct, -1), base::Bug);
}

}  // namespace
}  // namespace samenspel::world
