#include "core/base/id.hpp"

#include <gtest/gtest.h>

#include <type_traits>

namespace samenspel::base {
namespace {

using FamilyId = Id<struct FamilyTag>;
using TeamId = Id<struct TeamTag>;

static_assert(!std::is_convertible_v<FamilyId, TeamId>);
static_assert(!std::is_convertible_v<std::uint32_t, FamilyId>);
static_assert(std::is_trivially_copyable_v<FamilyId> && sizeof(FamilyId) == 4);

TEST(Id, is_invalid_until_given_an_index) {
  EXPECT_FALSE(FamilyId{}.valid());
  EXPECT_TRUE(FamilyId{0}.valid());
  EXPECT_EQ(FamilyId{7}.index, 7u);
}

TEST(Id, compares_by_index) {
  EXPECT_EQ(FamilyId{3}, FamilyId{3});
  EXPECT_LT(FamilyId{3}, FamilyId{4});
}

}  // namespace
}  // namespace samenspel::base
