#include "core/observe/wait_histogram.hpp"

#include <algorithm>
#include <limits>

namespace samenspel::observe {

namespace {
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
}

void WaitHistogram::add(std::int64_t seconds) {
  ++count_;
  seconds_ += seconds;
  if (seconds == 0) {
    ++at_once_;
  } else {
    ++days_[static_cast<std::size_t>(
        std::min<std::int64_t>(seconds / 86400, static_cast<std::int64_t>(days_.size()) - 1))];
  }
}

double WaitHistogram::mean() const {
  return count_ == 0 ? nan : static_cast<double>(seconds_) / 86400.0 / static_cast<double>(count_);
}

double WaitHistogram::quantile(double p) const {
  if (count_ == 0) {
    return nan;
  }
  double rank = p * static_cast<double>(count_) - static_cast<double>(at_once_);
  if (rank <= 0) {
    return 0;
  }
  for (std::size_t day = 0; day < days_.size(); ++day) {
    const auto here = static_cast<double>(days_[day]);
    if (rank <= here) {
      return static_cast<double>(day) + rank / here;
    }
    rank -= here;
  }
  return static_cast<double>(days_.size());
}

double WaitHistogram::share_within(std::int64_t days) const {
  if (count_ == 0) {
    return nan;
  }
  std::int64_t within = at_once_;
  for (std::size_t day = 0; day < days_.size() && static_cast<std::int64_t>(day) < days; ++day) {
    within += days_[day];
  }
  return static_cast<double>(within) / static_cast<double>(count_);
}

}  // namespace samenspel::observe
