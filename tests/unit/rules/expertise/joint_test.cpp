#include "core/rules/expertise/joint.hpp"

#include <gtest/gtest.h>

#include "core/rules/expertise/learning.hpp"

namespace samenspel::rules {
namespace {

scenario::Route with_meeting() {
  scenario::Route way;
  way.joint = {0.3, 1, 4, 1, 4};
  return way;
}

TEST(Joint, meetings_are_called_for_hard_questions_only) {
  const scenario::Route way = with_meeting();
  EXPECT_FALSE(calls_meeting(way, 0.5, 0.75));
  EXPECT_TRUE(calls_meeting(way, 0.5, 0.85));
  EXPECT_EQ(angles(way, 0.5, 0.75), 1);
  EXPECT_EQ(angles(way, 0.5, 0.85), 4);
  EXPECT_FALSE(calls_meeting(scenario::Route{}, 0, 1.5)) << "no meetings by default";
}

TEST(Joint, experts_meet_on_the_days_they_hold_free) {
  constexpr std::int64_t week = 7 * 86400;
  EXPECT_EQ(meets_at(with_meeting().joint, 1), week);
  EXPECT_EQ(meets_at(with_meeting().joint, week), week);
  EXPECT_EQ(meets_at(with_meeting().joint, week + 1), 2 * week);
}

TEST(Joint, attendance_never_passes_the_cap_of_a_month) {
  const scenario::JointMeeting meeting = with_meeting().joint;
  world::Person person;
  for (int i = 0; i < 4; ++i) {
    ASSERT_TRUE(may_attend(person, meeting, 7));
    attend(person, meeting, 7);
  }
  EXPECT_FALSE(may_attend(person, meeting, 7));
  EXPECT_TRUE(may_attend(person, meeting, 8));
  attend(person, meeting, 8);
  EXPECT_EQ(person.attended, 1) << "a new month begins at nothing";
}

TEST(Joint, each_further_angle_lends_the_same_share_of_what_is_still_missing) {
  scenario::Consult p;
  p.eta = 0.5;
  p.ceiling = 1;
  EXPECT_DOUBLE_EQ(lent_skill(0.4, 0.8, p, 1), 0.6);
  EXPECT_DOUBLE_EQ(lent_skill(0.4, 0.8, p, 2), 0.7);
  EXPECT_DOUBLE_EQ(lent_skill(0.4, 0.8, p, 3), 0.75);
  EXPECT_DOUBLE_EQ(lent_skill(0.9, 0.8, p, 3), 0.9) << "never less than before";
}

}  // namespace
}  // namespace samenspel::rules
