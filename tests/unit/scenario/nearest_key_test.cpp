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

TEST(NearestKey, ElseAKeyThatGoesOn) {
  const std::vector<std::string> known = {"caseload_soft", "caseload_hard", "place"};
  EXPECT_EQ(nearest_or_longer("caseload", known), "caseload_soft");
  EXPECT_EQ(nearest_or_longer("plase", known), "place");
  EXPECT_EQ(nearest_or_longer("case", known), "");
}

TEST(OneSlip, IsALetterAndNoNumberOfItsKind) {
  for (const char* slip : {"team_wset", "team_wes", "team_westt", "team_wast", "eam_west"}) {
    EXPECT_TRUE(is_one_slip(slip, "team_west")) << slip;
    EXPECT_TRUE(is_one_slip("team_west", slip)) << slip;
  }
  EXPECT_TRUE(is_one_slip("traume", "trauma"));
  for (const char* other : {"team_west", "team_oost", "team_west_2", "basecamp_west", ""}) {
    EXPECT_FALSE(is_one_slip(other, "team_west")) << other;
  }
  EXPECT_FALSE(is_one_slip("basecamp_1", "basecamp_2"));
  EXPECT_FALSE(is_one_slip("west1", "west2"));
  EXPECT_FALSE(is_one_slip("institution_a", "institution_b"));
  EXPECT_FALSE(is_one_slip("h1", "h2"));
}

TEST(NearestKey, TakesTheFirstOfEquals) { EXPECT_EQ(nearest_key("bat", {"cat", "hat"}), "cat"); }

}  // namespace
}  // namespace samenspel::scenario
