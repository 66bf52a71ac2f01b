#include "core/observe/calendar_spans.hpp"

#include <algorithm>
#include <limits>

#include "core/base/calendar.hpp"

namespace samenspel::observe {

CalendarSpans::CalendarSpans(const Window& window, std::int32_t months_each, std::int32_t count) {
  const base::Date first = base::date_of(window.first_date);
  const std::int32_t day_zero = window.first_date - window.first_day;
  const std::int32_t first_month = months_each == 12 ? 0 : first.month - 1;
  for (std::int32_t span = 1; span < count; ++span) {
    const std::int32_t month = first_month + months_each * span;  // from January of the first year
    const std::int32_t day = base::day_number({first.year + month / 12, month % 12 + 1, 1});
    ends_.push_back(std::int64_t{day - day_zero} * 86400);
  }
}

CalendarSpans CalendarSpans::years(const Window& window) {
  return {window, 12, window.calendar_years()};
}

CalendarSpans CalendarSpans::months(const Window& window) {
  return {window, 1, window.calendar_months()};
}

void CalendarSpans::find(std::int64_t time) {
  constexpr std::int64_t ever = std::numeric_limits<std::int64_t>::max();
  const auto next = std::upper_bound(ends_.begin(), ends_.end(), time);
  found_ = static_cast<std::size_t>(next - ends_.begin());
  begins_ = next == ends_.begin() ? -ever : *(next - 1);
  begins_next_ = next == ends_.end() ? ever : *next;
}

}  // namespace samenspel::observe
