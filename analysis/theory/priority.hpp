#pragma once
// Urgent families first, without interrupting care that has started (V4).

#include <span>
#include <vector>

namespace samenspel::theory {

/// Mean wait per class (same unit of time as the rates) in non-preemptive priority M/M/c, all
/// classes with the same exponential work, class 0 first, first come first served within a class:
/// W_k = W0 / ((1 - s_{k-1}) (1 - s_k)) with s_k = (lambda_0 + … + lambda_k) / (c mu) and W0 = C(c,
/// a) / (c mu). Cobham 1954, Oper. Res. 2 (c = 1: Cobham; any c: Kella & Yechiali 1985). Throws
/// std::invalid_argument unless rates are in range, servers >= 1 and the total load is below 1.
std::vector<double> priority_mean_waits(std::span<const double> arrival_rates, double service_rate,
                                        int servers);

}  // namespace samenspel::theory
