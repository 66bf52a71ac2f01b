#pragma once
// The parameters on which the verdict about ways of paying and of asking may hang, with the ranges
// that sources give or that are an estimate.

#include "studies/factor_range.hpp"

#include <span>

namespace samenspel::robustness {

[[nodiscard]] std::span<const studies::FactorRange> uncertain();

}  // namespace samenspel::robustness
