#include "core/scenario/nearest_key.hpp"

#include <gtest/gtest.h>

namespace samenspel::scenario {
namespace {

TEST(EditDistance, CountsSteps) {
  EXPECT_EQ(edit_distance("", ""), 0);
  EXPECT_EQ(edit_distance("abc", ""), 3);
  EXPECT_EQ(edit_distance("caseload", "caseload"), 0);
  EXPECT_EQ(edit_distance("caselod", "caseload"), 1);
  EXPECT_EQ(edit_distance("casleoad", "caseload"), 1) << "a swap of neighbours is one step";
  EXPECT_EQ(edit_distance("CaseLoad", "caseload"), 0) << "case does not count";
  EXPECT_EQ(edit_distance("work-hours", "work_hours"), 0) << "a dash is an underscore";
}

TEST(NearestKey, FindsTheOneThatWasMeant) {
  const std::vector<std::string> known = {"needs", "waiting", "outflow", "run"};
  EXPECT_EQ(nearest_key("waitng", known), "waiting");
  EXPECT_EQ(nearest_key("need", known), "needs");
  EXPECT_EQ(nearest_key("Run", known), "run");
  EXPECT_EQ(nearest_key("funding", known), "");
  EXPECT_EQ(nearest_key("", known), "");
  EXPECT_EQ(nearest_key(std::string(100000, 'x'), known), "");
}

TEST(NearestKey, TakesTheFirstOfEquals) { EXPECT_EQ(nearest_key("bat", {"cat", "hat"}), "cat"); }

}  // namespace
}  // namespace samenspel::scenario
