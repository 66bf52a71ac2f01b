#pragma once
// What is known of a parameter beforehand, as a way from a place in [0, 1] to a value. Searching
// happens among places, where every prior is even.

#include "calibration/calibration.hpp"

namespace samenspel::calibration {

/// `low` < `high`; both > 0 when logarithmic; `spread` > 0 when normal.
struct Prior {
  PriorKind kind = PriorKind::uniform;
  double low = 0, high = 1;
  double mean = 0, spread = 1;
  bool whole = false;

  /// The value below which a share `place` of the prior lies; places are cut off at 0 and 1. Whole
  /// numbers are cut evenly.
  [[nodiscard]] double value_at(double place) const;
};

}  // namespace samenspel::calibration
