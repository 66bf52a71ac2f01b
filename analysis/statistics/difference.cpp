#include "statistics/difference.hpp"

#include "statistics/bootstrap.hpp"
#include "statistics/replication.hpp"
#include "statistics/summary.hpp"
#include "statistics/unpaired.hpp"

#include <cmath>
#include <stdexcept>
#include <vector>

namespace samenspel::statistics {

namespace {

std::vector<double> observed(std::span<const double> values) {
  std::vector<double> kept;
  for (const double value : values) {
    if (!std::isnan(value)) kept.push_back(value);
  }
  return kept;
}

void count_signs(std::span<const double> a, std::span<const double> b, Difference& result) {
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (b[i] > a[i]) ++result.higher;
    if (b[i] < a[i]) ++result.lower;
    if (b[i] == a[i]) ++result.same;
  }
}

}  // namespace

std::optional<Difference> paired_difference(std::span<const double> baseline,
                                            std::span<const double> other) {
  if (baseline.size() != other.size()) {
    throw std::invalid_argument("paired_difference: the two lists differ in length");
  }
  std::vector<double> a, b, apart;
  for (std::size_t i = 0; i < baseline.size(); ++i) {
    if (std::isnan(baseline[i]) || std::isnan(other[i])) continue;
    a.push_back(baseline[i]);
    b.push_back(other[i]);
    apart.push_back(other[i] - baseline[i]);
  }
  if (a.empty()) return std::nullopt;
  Difference result;
  result.difference = t_interval(apart);
  result.bootstrap = bootstrap_mean_interval(apart);
  result.baseline_mean = summarize(a).mean;
  result.other_mean = summarize(b).mean;
  result.standard_deviation = summarize(apart).standard_deviation;
  count_signs(a, b, result);
  if (a.size() < 2) return result;
  result.p = paired_test(a, b);
  const Pairing pairing = gain_of_common_random_numbers(a, b);
  result.variance_ratio = pairing.variance_ratio;
  const bool both_vary = summarize(a).standard_deviation > 0 && summarize(b).standard_deviation > 0;
  if (both_vary) result.correlation = pairing.correlation;
  return result;
}

std::optional<Difference> unpaired_difference(std::span<const double> baseline,
                                              std::span<const double> other) {
  const std::vector<double> a = observed(baseline);
  const std::vector<double> b = observed(other);
  if (a.empty() || b.empty()) return std::nullopt;
  const Summary first = summarize(a);
  const Summary second = summarize(b);
  Difference result;
  result.difference = welch_interval(a, b);
  result.bootstrap = bootstrap_difference_interval(a, b);
  result.baseline_mean = first.mean;
  result.other_mean = second.mean;
  result.standard_deviation = std::hypot(first.standard_deviation, second.standard_deviation);
  if (result.count() >= 2) result.p = welch_test(a, b);
  return result;
}

std::optional<int> replications_for_share(const Difference& difference, double share) {
  if (!(share > 0)) throw std::invalid_argument("replications_for_share: needs a share above 0");
  const double half_width = share * std::abs(difference.baseline_mean);
  constexpr double largest_ratio = 5000;  // (1.96 · 5000)² is about a hundred million
  const bool known = difference.count() >= 2 && half_width > 0 &&
                     difference.standard_deviation <= largest_ratio * half_width;
  if (!known) return std::nullopt;
  return replications_needed(difference.standard_deviation, half_width);
}

}  // namespace samenspel::statistics
