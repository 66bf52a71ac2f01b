#include "core/scenario/domain_mix.hpp"

#include <gtest/gtest.h>

namespace samenspel::scenario {
namespace {

TEST(DomainMix, is_shared_by_areas_with_the_same_weights) {
  const DomainMix one{.first = {1, 2}, .further = {1, 2}, .beside = {}};
  const DomainMix other{.first = {1, 0}, .further = {1, 2}, .beside = {}};
  const auto shared = shared_mixes({one, other, one}, {1, 1, 3, 1});
  ASSERT_EQ(shared.size(), 3U);
  EXPECT_EQ(shared[0], shared[2]);
  EXPECT_NE(shared[0], shared[1]);
  EXPECT_EQ(shared[0]->beside, (std::vector<double>{1, 2, 3, 2})) << "the column's weight";
}

TEST(DomainMix, knows_the_one_domain_with_any_weight) {
  EXPECT_EQ(only_of({0, 2, 0}), 1);
  EXPECT_EQ(only_of({1, 2, 0}), -1);
  EXPECT_EQ(only_of({0, 0}), -1);
}

}  // namespace
}  // namespace samenspel::scenario
