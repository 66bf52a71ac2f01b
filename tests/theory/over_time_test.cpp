// Systems that are compared on the way, and balances that must hold exactly.

#include "theory/expect_holds.hpp"

#include <set>

namespace samenspel {
namespace {

using theory_test::expect_holds;

TEST(VerifySlow, V5_season) { expect_holds({"V5"}); }
TEST(VerifySlow, V7_from_empty) { expect_holds({"V7"}); }
TEST(VerifySlow, V9_staff_changes) { expect_holds({"V9"}); }
TEST(VerifySlow, V12_learning) { expect_holds({"V12"}); }
TEST(VerifySlow, V13_without_staff) { expect_holds({"V13"}); }
TEST(VerifySlow, V11_V14_V15_little_books_and_people) { expect_holds({"V11", "V14", "V15"}); }

TEST(Checks, have_names_of_their_own) {
  std::set<std::string_view> ids;
  for (const verification::Check& check : verification::checks()) {
    EXPECT_TRUE(ids.insert(check.id).second) << check.id;
    EXPECT_EQ(verification::check_of(check.id), &check);
  }
  EXPECT_EQ(verification::check_of("V0"), nullptr);
}

}  // namespace
}  // namespace samenspel
