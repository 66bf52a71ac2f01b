#include "core/base/problems.hpp"

#include <gtest/gtest.h>

namespace samenspel::base {
namespace {

TEST(Problems, tell_where_what_and_what_to_try) {
  const Problem problem{{"utrecht.yaml", 41, 7}, "teams[2].staff", "-3", "0 or more", "stuff"};
  EXPECT_EQ(to_text(problem),
            "utrecht.yaml:41:7 teams[2].staff: found -3; expected 0 or more. Did you mean stuff?");
}

TEST(Problems, leave_out_what_is_not_known) {
  EXPECT_EQ(to_text(Problem{{"a.yaml", 0, 0}, "", "", "a scenario", ""}),
            "a.yaml: expected a scenario");
  EXPECT_EQ(to_text(Problem{{"", 0, 0}, "seed", "x", "", ""}), "seed: found x");
  EXPECT_EQ(to_text(Problem{{"", 3, 0}, "seeed", "", "", "seed"}),
            "line 3 seeed: Did you mean seed?");
}

TEST(Problems, are_kept_in_order_and_told_together) {
  Problems problems;
  EXPECT_TRUE(problems.empty());
  problems.add(Problem{{}, "a", "1", "2", ""});
  Problems more;
  more.add(Problem{{}, "b", "3", "4", ""});
  problems.add(more);
  EXPECT_FALSE(problems.empty());
  EXPECT_EQ(problems.all().size(), 2u);
  EXPECT_EQ(problems.to_text(), "a: found 1; expected 2\nb: found 3; expected 4\n");
}

TEST(Problems, can_be_added_to_themselves) {
  Problems problems;
  problems.add(Problem{{}, "a", "1", "2", ""});
  problems.add(problems);
  EXPECT_EQ(problems.all().size(), 2u);
}

}  // namespace
}  // namespace samenspel::base
