#pragma once
// Dates of the proleptic Gregorian calendar, and the days of a run seen from its starting date.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace samenspel::base {

/// A civil date; year -20000 to 20000, month 1 to 12, day 1 to 31.
struct Date {
  std::int32_t year = 1970;
  std::int32_t month = 1;
  std::int32_t day = 1;

  constexpr auto operator<=>(const Date&) const = default;
};

[[nodiscard]] constexpr bool is_leap(std::int32_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/// 28 to 31; month must be 1 to 12.
[[nodiscard]] constexpr std::int32_t days_in_month(std::int32_t year, std::int32_t month) {
  if (month == 2) {
    return is_leap(year) ? 29 : 28;
  }
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

[[nodiscard]] constexpr bool is_valid(const Date& date) {
  return date.year >= -20000 && date.year <= 20000 && date.month >= 1 && date.month <= 12 &&
         date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

/// Days since 1 January 1970 (Hinnant, "chrono-compatible low-level date algorithms").
[[nodiscard]] constexpr std::int32_t day_number(const Date& date) {
  const std::int32_t year = date.year - (date.month <= 2 ? 1 : 0);
  const std::int32_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int32_t year_of_era = year - era * 400;
  const std::int32_t month_from_march = (date.month + 9) % 12;
  const std::int32_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year -
         719468;
}

/// The date of a day number: a few multiplications and no loop, so that no table is needed for
/// speed (Neri and Schneider, "Euclidean affine functions and their application to calendar
/// algorithms", 2022).
[[nodiscard]] constexpr Date date_of(std::int32_t number) {
  constexpr std::uint32_t eras = 82;  // moves the range so that it is not negative
  const std::uint32_t days = static_cast<std::uint32_t>(number) + 719468u + 146097u * eras;
  const std::uint32_t quarter_days = 4 * days + 3;
  const std::uint32_t century = quarter_days / 146097;
  const std::uint32_t of_century = quarter_days % 146097 | 3;
  const std::uint64_t product = std::uint64_t{2939745} * of_century;
  const std::uint32_t year_of_century = static_cast<std::uint32_t>(product >> 32);
  const std::uint32_t day_of_year = static_cast<std::uint32_t>(product) / 2939745 / 4;
  const std::uint32_t from_march = 2141 * day_of_year + 197913;
  const std::int32_t next_year = day_of_year >= 306 ? 1 : 0;  // January and February
  return Date{static_cast<std::int32_t>(100 * century + year_of_century) -
                  400 * static_cast<std::int32_t>(eras) + next_year,
              static_cast<std::int32_t>(from_march >> 16) - 12 * next_year,
              static_cast<std::int32_t>(from_march % 65536 / 2141) + 1};
}

/// ISO weekday of a day number: 1 is Monday, 7 Sunday.
[[nodiscard]] constexpr std::int32_t iso_weekday(std::int32_t number) {
  const std::int32_t from_monday = (number + 3) % 7;  // 1 January 1970 is a Thursday
  return (from_monday < 0 ? from_monday + 7 : from_monday) + 1;
}

/// "2024-02-29" to a date and back; nothing when the text is not such a date. Years 0 to 9999.
[[nodiscard]] std::optional<Date> date_from_text(std::string_view text);
[[nodiscard]] std::string to_text(const Date& date);

/// The days of a run: day 0 is the starting date, earlier days are negative.
class Calendar {
 public:
  constexpr Calendar() = default;
  constexpr explicit Calendar(const Date& start)
      : start_(day_number(start)), start_month_(start.year * 12 + start.month) {}

  [[nodiscard]] constexpr Date start() const { return date(0); }
  [[nodiscard]] constexpr std::int32_t day(const Date& date) const {
    return day_number(date) - start_;
  }
  [[nodiscard]] constexpr Date date(std::int32_t day) const { return date_of(start_ + day); }

  /// 1 to 12.
  [[nodiscard]] constexpr std::int32_t month(std::int32_t day) const { return date(day).month; }
  [[nodiscard]] constexpr std::int32_t year(std::int32_t day) const { return date(day).year; }

  /// Calendar months since the month of day 0, which is 0.
  [[nodiscard]] constexpr std::int32_t month_index(std::int32_t day) const {
    const Date d = date(day);
    return d.year * 12 + d.month - start_month_;
  }

  /// The day on which a month begins; before day 0 for month 0 of a run that starts within it.
  [[nodiscard]] constexpr std::int32_t first_day_of_month(std::int32_t month_index) const {
    const std::int32_t months = start_month_ - 1 + month_index;
    const std::int32_t year = (months >= 0 ? months : months - 11) / 12;
    return day(Date{year, months - year * 12 + 1, 1});
  }

  /// 1 is Monday, 7 Sunday.
  [[nodiscard]] constexpr std::int32_t weekday(std::int32_t day) const {
    return iso_weekday(start_ + day);
  }

 private:
  std::int32_t start_ = 0;
  std::int32_t start_month_ = 1970 * 12 + 1;
};

}  // namespace samenspel::base
