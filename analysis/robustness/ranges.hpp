#pragma once
// The parameters on which the verdict about ways of paying and of asking may hang, with the ranges
// that sources give or that are an estimate.

#include "robustness/varied.hpp"

#include <span>

namespace samenspel::robustness {

[[nodiscard]] std::span<const Varied> uncertain();

}  // namespace samenspel::robustness
