#include "core/base/check.hpp"

#include <gtest/gtest.h>

#include <string>

namespace samenspel::base {
namespace {

TEST(Check, is_silent_when_the_promise_holds) {
  EXPECT_NO_THROW(SAMENSPEL_CHECK(1 + 1 == 2, "arithmetic works"));
}

TEST(Check, says_where_and_what_when_it_does_not) {
  try {
    SAMENSPEL_CHECK(1 + 1 == 3, "arithmetic works");
    FAIL() << "nothing was thrown";
  } catch (const Bug& bug) {
    EXPECT_STREQ(bug.text(), "arithmetic works");
    EXPECT_NE(std::string(bug.file()).find("check_test.cpp"), std::string::npos);
    EXPECT_EQ(std::string(bug.what()),
              std::string(bug.file()) + ":" + std::to_string(bug.line()) + ": arithmetic works");
  }
}

TEST(Check, looks_at_its_condition_once) {
  int looks = 0;
  SAMENSPEL_CHECK(++looks == 1, "the condition is evaluated");
  EXPECT_EQ(looks, 1);
}

}  // namespace
}  // namespace samenspel::base
