#pragma once
// Birth-death chains: the number in a system where arrivals and endings come one by one.

#include <functional>
#include <span>
#include <vector>

namespace samenspel::theory {

/// State i goes to i + 1 at rate birth[i] and from i + 1 back to i at rate death[i]; there is one
/// state more than rates.
struct BirthDeath {
  std::vector<double> birth;
  std::vector<double> death;
};

/// The chain of a system with unbounded queue, cut off where the stationary mass beyond is
/// negligible (ratio to the largest term below 1e-18). `birth(i)` is the rate from i to i + 1,
/// `death(i)` the rate from i to i - 1 (i >= 1). Throws std::invalid_argument when that takes more
/// than a million states (load too near 1, or no equilibrium).
BirthDeath cut_off(const std::function<double(int)>& birth,
                   const std::function<double(int)>& death);

/// Stationary probabilities: pi[i+1] = pi[i] birth[i] / death[i], normalised. Throws
/// std::invalid_argument when the two lists differ in length or a death rate is not positive.
std::vector<double> stationary(const BirthDeath& chain);

/// lim T Var(time average of f over [0, T]), in unit of f squared times unit of time: the standard
/// error of a run of length T is sqrt(this / T). sum_i 2 (sum_{j<=i} (f_j - mean) pi_j)^2 / (pi_i
/// birth_i). Whitt 1992, Probab. Eng. Inf. Sci. 6.
double asymptotic_variance(const BirthDeath& chain, std::span<const double> f);

}  // namespace samenspel::theory
