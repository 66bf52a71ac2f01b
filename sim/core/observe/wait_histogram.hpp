#pragma once
// Completed waits in whole days, with those of no length at all kept apart.

#include <cstdint>
#include <vector>

namespace samenspel::observe {

class WaitHistogram {
 public:
  WaitHistogram() : days_(3000, 0) {}

  void add(std::int64_t seconds);

  [[nodiscard]] std::int64_t count() const { return count_; }
  /// Mean in days; NaN without waits.
  [[nodiscard]] double mean() const;
  /// Days below which a share `p` of the waits lies; within a day by proportion; NaN without waits.
  [[nodiscard]] double quantile(double p) const;
  /// Share of waits of at most so many whole days; NaN without waits.
  [[nodiscard]] double share_within(std::int64_t days) const;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("days", s.days_), visit("at_once", s.at_once_), visit("count", s.count_);
    visit("seconds", s.seconds_);
  }

 private:
  std::vector<std::int64_t> days_;  // the last bin holds everything beyond
  std::int64_t at_once_ = 0;
  std::int64_t count_ = 0;
  std::int64_t seconds_ = 0;
};

}  // namespace samenspel::observe
