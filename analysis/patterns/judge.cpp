#include "patterns/judge.hpp"

#include "statistics/multiple.hpp"
#include "statistics/student.hpp"
#include "statistics/summary.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace samenspel::patterns {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

bool all_finite(std::span<const double> values) {
  return std::all_of(values.begin(), values.end(), [](double v) { return std::isfinite(v); });
}

/// One-sided p of the hypothesis that the mean is at most `bound`.
double p_above(const statistics::Interval& difference, double bound) {
  const double gap = difference.estimate - bound;
  if (difference.standard_error == 0) return gap > 0 ? 0 : 1;
  return statistics::student_cdf(-gap / difference.standard_error,
                                 static_cast<double>(difference.count - 1));
}

double p_below(const statistics::Interval& difference, double bound) {
  const double gap = difference.estimate - bound;
  if (difference.standard_error == 0) return gap < 0 ? 0 : 1;
  return statistics::student_cdf(gap / difference.standard_error,
                                 static_cast<double>(difference.count - 1));
}

double two_sided(double p) { return std::min(1.0, 2 * p); }

/// Superiority and non-inferiority differ in the side of zero on which the border lies.
void test_border(const Clause& clause, Judged& judged) {
  const double towards = clause.test == TestKind::superiority ? clause.delta : -clause.delta;
  const bool higher = clause.direction == Direction::higher;
  const double border = higher ? towards : -towards;
  const double above = two_sided(p_above(judged.difference, border));
  const double below = two_sided(p_below(judged.difference, border));
  judged.p_holds = higher ? above : below;
  judged.p_contrary = higher ? below : above;
}

void test_equivalence(const Clause& clause, Judged& judged) {
  judged.p_holds =
      std::max(p_above(judged.difference, -clause.delta), p_below(judged.difference, clause.delta));
  judged.p_contrary = two_sided(std::min(p_above(judged.difference, clause.delta),
                                         p_below(judged.difference, -clause.delta)));
}

/// The standard deviation that the difference would have if its two scenarios were independent.
double unpaired_deviation(const Clause& clause, const Samples& samples) {
  const statistics::Summary from = statistics::summarize(samples.from);
  const statistics::Summary to = statistics::summarize(samples.to);
  const bool relative = clause.scale == Scale::relative;
  const double unit = relative ? from.mean : 1;
  const double weight = relative ? to.mean / from.mean : clause.factor;
  return std::hypot(weight * from.standard_deviation, to.standard_deviation) / std::abs(unit);
}

void look_at_pairing(const Clause& clause, const Samples& samples, Judged& judged) {
  judged.paired_over_unpaired = nan;
  if (clause.from.empty()) return;
  const double unpaired = unpaired_deviation(clause, samples);
  if (!(unpaired > 0)) return;
  const double paired =
      judged.difference.standard_error * std::sqrt(static_cast<double>(judged.difference.count));
  judged.paired_over_unpaired = paired / unpaired;
  if (judged.paired_over_unpaired >= 1) judged.note = "common random numbers gain nothing here";
}

Judged measured(const Clause& clause, const Samples& samples) {
  const std::vector<double> values = differences(clause, samples);
  if (values.size() < 2) throw std::invalid_argument("a clause needs at least two replications");
  Judged judged;
  judged.from_mean = clause.from.empty() ? nan : statistics::summarize(samples.from).mean;
  judged.to_mean = statistics::summarize(samples.to).mean;
  if (!all_finite(values)) {
    judged.difference = {nan, nan, nan, nan, values.size()};
    judged.paired_over_unpaired = nan;
    judged.note = "nothing was observed in some replication";
    return judged;
  }
  const double width = clause.test == TestKind::equivalence ? 1 - 2 * level : 1 - level;
  judged.difference = statistics::t_interval(values, width);
  look_at_pairing(clause, samples, judged);
  if (clause.test == TestKind::equivalence) {
    test_equivalence(clause, judged);
  } else if (clause.test != TestKind::reported) {
    test_border(clause, judged);
  }
  return judged;
}

}  // namespace

std::string_view verdict_name(Verdict verdict) {
  constexpr std::string_view names[] = {"holds", "contrary", "undecided"};
  return names[static_cast<std::size_t>(verdict)];
}

std::vector<double> differences(const Clause& clause, const Samples& samples) {
  const bool paired = !clause.from.empty();
  if (paired && samples.from.size() != samples.to.size()) {
    throw std::invalid_argument("paired values: the two lists differ in length");
  }
  std::vector<double> values;
  for (std::size_t i = 0; i < samples.to.size(); ++i) {
    const double from = paired ? samples.from[i] : 0;
    values.push_back(clause.scale == Scale::relative
                         ? samples.to[i] / from - clause.factor
                         : samples.to[i] - clause.factor * from - clause.bound);
  }
  return values;
}

std::vector<Judged> judge(std::span<const Clause> clauses, std::span<const Samples> samples,
                          double chance) {
  if (clauses.size() != samples.size()) {
    throw std::invalid_argument("each clause has its samples");
  }
  std::vector<Judged> all;
  std::vector<double> holds, contrary;
  std::vector<std::size_t> claiming;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    all.push_back(measured(clauses[i], samples[i]));
    if (clauses[i].test == TestKind::reported) continue;
    claiming.push_back(i);
    holds.push_back(all.back().p_holds);
    contrary.push_back(all.back().p_contrary);
  }
  holds = statistics::holm_adjusted(holds);
  contrary = statistics::holm_adjusted(contrary);
  for (std::size_t k = 0; k < claiming.size(); ++k) {
    Verdict& verdict = all[claiming[k]].verdict;
    verdict = holds[k] <= chance      ? Verdict::holds
              : contrary[k] <= chance ? Verdict::contrary
                                      : Verdict::undecided;
  }
  return all;
}

Verdict row_verdict(std::span<const Clause> clauses, std::span<const Judged> judged) {
  bool all_hold = true;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    if (clauses[i].test == TestKind::reported) continue;
    if (judged[i].verdict == Verdict::contrary) return Verdict::contrary;
    all_hold = all_hold && judged[i].verdict == Verdict::holds;
  }
  return all_hold ? Verdict::holds : Verdict::undecided;
}

}  // namespace samenspel::patterns
