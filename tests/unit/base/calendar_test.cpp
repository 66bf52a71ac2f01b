#include "core/base/calendar.hpp"

#include <gtest/gtest.h>

namespace samenspel::base {
namespace {

static_assert(day_number(Date{1970, 1, 1}) == 0);
static_assert(day_number(Date{2000, 3, 1}) == 11017);
static_assert(date_of(-1) == Date{1969, 12, 31});

TEST(Calendar, counts_every_day_from_1600_to_2800) {
  std::int32_t number = day_number(Date{1600, 1, 1});
  for (std::int32_t year = 1600; year <= 2800; ++year) {
    for (std::int32_t month = 1; month <= 12; ++month) {
      for (std::int32_t day = 1; day <= days_in_month(year, month); ++day, ++number) {
        const Date date{year, month, day};
        ASSERT_EQ(day_number(date), number);
        ASSERT_EQ(date_of(number), date);
      }
    }
  }
}

TEST(Calendar, goes_back_and_forth_far_away) {
  for (std::int32_t number = -7000000; number < 6500000; number += 997) {
    ASSERT_EQ(day_number(date_of(number)), number);
    ASSERT_TRUE(is_valid(date_of(number)));
  }
}

TEST(Calendar, knows_weekdays) {
  EXPECT_EQ(iso_weekday(0), 4);                               // 1 January 1970, a Thursday
  EXPECT_EQ(iso_weekday(day_number(Date{2024, 2, 29})), 4);   // a Thursday
  EXPECT_EQ(iso_weekday(day_number(Date{1899, 12, 31})), 7);  // a Sunday
  EXPECT_EQ(Calendar(Date{2015, 1, 1}).weekday(4), 1);        // 5 January 2015, a Monday
}

TEST(Calendar, sees_a_run_from_its_start) {
  const Calendar calendar(Date{2015, 11, 15});
  EXPECT_EQ(calendar.start(), (Date{2015, 11, 15}));
  EXPECT_EQ(calendar.month(0), 11);
  EXPECT_EQ(calendar.month(16), 12);
  EXPECT_EQ(calendar.month_index(15), 0);
  EXPECT_EQ(calendar.month_index(16), 1);
  EXPECT_EQ(calendar.month_index(-15), -1);
  EXPECT_EQ(calendar.year(47), 2016);
  EXPECT_EQ(calendar.day(Date{2016, 1, 1}), 47);
  EXPECT_EQ(calendar.first_day_of_month(0), -14);
  EXPECT_EQ(calendar.first_day_of_month(1), 16);
  for (std::int32_t month = -30; month < 30; ++month) {
    const std::int32_t day = calendar.first_day_of_month(month);
    EXPECT_EQ(calendar.month_index(day), month);
    EXPECT_EQ(calendar.month_index(day - 1), month - 1);
  }
}

TEST(Calendar, reads_and_writes_dates) {
  EXPECT_EQ(date_from_text("2024-02-29"), (Date{2024, 2, 29}));
  EXPECT_EQ(to_text(Date{2024, 2, 9}), "2024-02-09");
  for (const char* wrong : {"2023-02-29", "2024-13-01", "2024-00-10", "2024-1-10", "24-01-10",
                            "2024/01/10", "2024-01-1x", "", "2024-01-100", "+024-01-10"}) {
    EXPECT_FALSE(date_from_text(wrong)) << wrong;
  }
}

}  // namespace
}  // namespace samenspel::base
