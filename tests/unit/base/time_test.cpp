#include "core/base/time.hpp"

#include <gtest/gtest.h>

namespace samenspel::base {
namespace {

static_assert(days(1.5).seconds == 129600);
static_assert(hours(2) + seconds(1) == Duration{7201});
static_assert(hours_up(1.00001) == Duration{3601});
static_assert(weeks(2) == 14 * days(1));

TEST(Time, moves_by_durations) {
  Time t{100};
  t += Duration{50};
  EXPECT_EQ(t, Time{150});
  t -= Duration{100};
  EXPECT_EQ(t, Time{50});
  EXPECT_EQ(t + days(1), Time{86450});
  EXPECT_EQ(Time{86450} - t, days(1));
  EXPECT_EQ(-(t - Time{86450}), days(1));
  EXPECT_LT(t, never);
}

TEST(Time, knows_its_day) {
  EXPECT_EQ(day_of(Time{0}), 0);
  EXPECT_EQ(day_of(Time{86399}), 0);
  EXPECT_EQ(day_of(Time{86400}), 1);
  EXPECT_EQ(day_of(Time{-1}), -1);
  EXPECT_EQ(day_of(Time{-86400}), -1);
  EXPECT_EQ(day_of(Time{-86401}), -2);
  EXPECT_EQ(time_of_day(Time{-1}), Duration{86399});
  for (std::int32_t day = -3; day < 4; ++day) EXPECT_EQ(day_of(start_of(day)), day);
}

TEST(Time, converts_between_units) {
  EXPECT_DOUBLE_EQ(in_hours(hours(36.5)), 36.5);
  EXPECT_DOUBLE_EQ(in_days(days(2.25)), 2.25);
  EXPECT_DOUBLE_EQ(in_weeks(days(3.5)), 0.5);
  EXPECT_THROW((void)days(1e30), Bug);
}

}  // namespace
}  // namespace samenspel::base
