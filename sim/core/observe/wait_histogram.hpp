#pragma once
// Completed waits in whole days, with those of no length at all kept apart.

#include <algorithm>
#include <cstdint>
#include <vector>

namespace samenspel::observe {

class WaitHistogram {
 public:
  WaitHistogram() : days_(last_day + 1, 0) {}

  void add(std::int64_t seconds) {
    if (seconds == 0) {
      ++at_once_;
      return;
    }
    seconds_ += seconds;
    ++days_[static_cast<std::size_t>(std::min(seconds / 86400, last_day))];
  }

  /// Adds up all days.
  [[nodiscard]] std::int64_t count() const;
  [[nodiscard]] std::int64_t seconds() const { return seconds_; }
  /// Mean in days; NaN without waits.
  [[nodiscard]] double mean() const;
  /// Days below which a share `p` of the waits lies; within a day by proportion; NaN without waits.
  [[nodiscard]] double quantile(double p) const;
  /// Share of waits of at most so many whole days; NaN without waits.
  [[nodiscard]] double share_within(std::int64_t days) const;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("days", s.days_), visit("at_once", s.at_once_), visit("seconds", s.seconds_);
  }

 private:
  static constexpr std::int64_t last_day = 2999;

  std::vector<std::int64_t> days_;  // the last bin holds everything beyond
  std::int64_t at_once_ = 0;
  std::int64_t seconds_ = 0;
};

}  // namespace samenspel::observe
