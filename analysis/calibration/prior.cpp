#include "calibration/prior.hpp"

#include "statistics/normal.hpp"

#include <algorithm>
#include <cmath>

namespace samenspel::calibration {

double Prior::value_at(double place) const {
  const double share = std::clamp(place, 0.0, 1.0);
  if (whole) return std::min(high, low + std::floor(share * (high - low + 1)));
  switch (kind) {
    case PriorKind::uniform:
      return low + share * (high - low);
    case PriorKind::log_uniform:
      return low * std::exp(share * std::log(high / low));
    case PriorKind::normal: {
      const double below = statistics::normal_cdf((low - mean) / spread);
      const double above = statistics::normal_cdf((high - mean) / spread);
      const double z = statistics::normal_quantile(below + share * (above - below));
      return std::clamp(mean + spread * z, low, high);
    }
  }
  return low;
}

}  // namespace samenspel::calibration
