#include "core/observe/calendar_spans.hpp"

#include <gtest/gtest.h>

#include "core/base/calendar.hpp"

namespace samenspel::observe {
namespace {

/// From the 100th day of a run on, which is 15 March 2019, until the end of February 2021.
Window window() {
  const std::int32_t first = base::day_number({2019, 3, 15});
  return {100, 100 + base::day_number({2021, 3, 1}) - first, first};
}

std::int64_t second_of(const base::Date& date) {
  return std::int64_t{base::day_number(date) - window().first_date + window().first_day} * 86400;
}

TEST(CalendarSpans, EveryDayOfTheWindowLiesInItsYearAndMonth) {
  CalendarSpans years = CalendarSpans::years(window()), months = CalendarSpans::months(window());
  EXPECT_EQ(years.count(), 3U);
  EXPECT_EQ(months.count(), 24U);
  for (std::int32_t day = window().first_day; day < window().end_day; ++day) {
    const std::int64_t last_second = std::int64_t{day} * 86400 + 86399;
    EXPECT_EQ(years.of(last_second), static_cast<std::size_t>(window().year_of(day)));
    EXPECT_EQ(months.of(last_second), static_cast<std::size_t>(window().month_of(day)));
  }
}

TEST(CalendarSpans, AreFoundInAnyOrder) {
  CalendarSpans years = CalendarSpans::years(window());
  EXPECT_EQ(years.of(second_of({2021, 1, 1})), 2U);
  EXPECT_EQ(years.of(second_of({2019, 12, 31}) + 86399), 0U);
  EXPECT_EQ(years.of(second_of({2020, 1, 1})), 1U);
  EXPECT_EQ(years.of(second_of({2021, 1, 1}) - 1), 1U);
}

TEST(CalendarSpans, AWindowWithinAMonthHasOneOfEach) {
  const Window week{0, 7, base::day_number({2019, 3, 4})};
  EXPECT_EQ(CalendarSpans::years(week).count(), 1U);
  EXPECT_EQ(CalendarSpans::months(week).count(), 1U);
  EXPECT_EQ(CalendarSpans::months(week).of(6 * 86400), 0U);
}

}  // namespace
}  // namespace samenspel::observe
