#include "core/rules/expertise/path.hpp"

#include <gtest/gtest.h>

namespace samenspel::rules {
namespace {

TEST(Path, is_set_by_risk_where_trust_is_missing) {
  const scenario::PathSetting p;
  EXPECT_EQ(choose_path(0.4, 0.4, p), Path::voluntary);
  EXPECT_EQ(choose_path(0.4, 0.6, p), Path::pressing);
  EXPECT_EQ(choose_path(0.4, 0.9, p), Path::compulsory);
  EXPECT_EQ(choose_path(0.6, 0.9, p), Path::voluntary) << "who trusts comes along";
}

TEST(Path, costs_trust_and_holds) {
  const scenario::PathSetting p;
  world::Case item;
  EXPECT_EQ(trust_kept(Path::voluntary, p), 1);
  EXPECT_LT(trust_kept(Path::compulsory, p), trust_kept(Path::pressing, p));
  EXPECT_EQ(leaving_factor(item, p), 1);
  item.live(world::Case::pressed);
  EXPECT_EQ(leaving_factor(item, p), p.pressing_leaving);
  item.live(world::Case::ordered);
  EXPECT_EQ(leaving_factor(item, p), 0);
}

}  // namespace
}  // namespace samenspel::rules
