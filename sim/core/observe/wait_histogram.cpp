#include "core/observe/wait_histogram.hpp"

#include <limits>
#include <numeric>

namespace samenspel::observe {

namespace {
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
}

std::int64_t WaitHistogram::count() const {
  return std::accumulate(days_.begin(), days_.end(), at_once_);
}

double WaitHistogram::mean() const {
  const std::int64_t all = count();
  return all == 0 ? nan : static_cast<double>(seconds_) / 86400.0 / static_cast<double>(all);
}

double WaitHistogram::quantile(double p) const {
  const std::int64_t all = count();
  if (all == 0) {
    return nan;
  }
  double rank = p * static_cast<double>(all) - static_cast<double>(at_once_);
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
  const std::int64_t all = count();
  if (all == 0) {
    return nan;
  }
  std::int64_t within = at_once_;
  for (std::size_t day = 0; day < days_.size() && static_cast<std::int64_t>(day) < days; ++day) {
    within += days_[day];
  }
  return static_cast<double>(within) / static_cast<double>(all);
}

}  // namespace samenspel::observe
