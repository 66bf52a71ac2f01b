#include "robustness/finding.hpp"

#include "statistics/multiple.hpp"
#include "statistics/partial_ranks.hpp"
#include "statistics/quantile.hpp"

#include <algorithm>
#include <cmath>

namespace samenspel::robustness {
namespace {

using observe::Better;
using patterns::Scale;

constexpr double sure = 0.01;
constexpr double least_side = 0.15;  // share of points that a cut leaves on either side

std::size_t index_of(const Question& question, std::string_view scenario) {
  const auto& all = question.scenarios;
  return static_cast<std::size_t>(std::find(all.begin(), all.end(), scenario) - all.begin());
}

std::vector<double> differences(const Sample& sample, const Question& question,
                                const Contrast& contrast, std::size_t outcome) {
  const std::size_t from = index_of(question, contrast.from), to = index_of(question, contrast.to);
  const bool relative = question.outcomes[outcome].scale == Scale::relative;
  std::vector<double> all;
  for (const auto& point : sample.means) {
    const double gap = point[to][outcome] - point[from][outcome];
    all.push_back(relative ? gap / point[from][outcome] : gap);
  }
  return all;
}

std::vector<std::vector<double>> by_parameter(const Sample& sample) {
  std::vector<std::vector<double>> columns(sample.places.front().size());
  for (std::size_t k = 0; k < columns.size(); ++k) {
    for (const auto& point : sample.places) columns[k].push_back(point[k]);
  }
  return columns;
}

std::vector<Decider> deciders_of(const std::vector<std::vector<double>>& parameters,
                                 const std::vector<double>& difference) {
  const auto correlations = statistics::partial_rank_correlations(parameters, difference);
  std::vector<double> p;
  for (const auto& one : correlations) p.push_back(one.p);
  p = statistics::holm_adjusted(p);
  std::vector<Decider> all;
  for (std::size_t k = 0; k < p.size(); ++k) {
    if (p[k] <= sure) all.push_back({k, correlations[k].coefficient, p[k]});
  }
  std::stable_sort(all.begin(), all.end(), [](const Decider& a, const Decider& b) {
    return std::abs(a.coefficient) > std::abs(b.coefficient);
  });
  return all;
}

/// Mixedness of so many points of which so many are better: 0 when all are alike.
double mixed(double better, double count) {
  return count > 0 ? better * (count - better) / count : 0;
}

std::optional<Cut> best_cut(const std::vector<std::vector<double>>& parameters,
                            const std::vector<char>& better) {
  const std::size_t count = better.size();
  const auto least = static_cast<std::size_t>(std::ceil(least_side * static_cast<double>(count)));
  const auto all = static_cast<double>(std::count(better.begin(), better.end(), 1));
  std::optional<Cut> best;
  double least_mixed = mixed(all, static_cast<double>(count));
  for (std::size_t k = 0; k < parameters.size(); ++k) {
    std::vector<std::size_t> order(count);
    for (std::size_t i = 0; i < count; ++i) order[i] = i;
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return parameters[k][a] < parameters[k][b]; });
    double below = 0;
    for (std::size_t n = 1; n < count; ++n) {
      below += better[order[n - 1]];
      if (n < least || count - n < least) continue;
      const auto under = static_cast<double>(n), over = static_cast<double>(count - n);
      const double now = mixed(below, under) + mixed(all - below, over);
      if (now >= least_mixed) continue;
      least_mixed = now;
      best = Cut{k, (parameters[k][order[n - 1]] + parameters[k][order[n]]) / 2, below / under,
                 (all - below) / over};
    }
  }
  return best;
}

/// The nearest place outside a range at which the line reaches 0.
std::optional<Turn> nearest_turn(const statistics::Line& line,
                                 const std::vector<Decider>& deciders) {
  double middle = line.intercept;
  for (const double slope : line.slopes) middle += slope / 2;
  std::optional<Turn> nearest;
  for (const Decider& one : deciders) {
    const double slope = line.slopes[one.parameter];
    if (slope == 0) continue;
    const double place = 0.5 - middle / slope;
    if (!nearest || std::abs(place - 0.5) < std::abs(nearest->place - 0.5)) {
      nearest = Turn{one.parameter, place};
    }
  }
  return nearest;
}

Finding finding_of(const std::vector<std::vector<double>>& parameters,
                   const std::vector<double>& difference, const Outcome& outcome) {
  Finding finding;
  std::vector<char> better;
  int wins = 0, loses = 0;
  for (const double one : difference) {
    const double gain = outcome.better == Better::lower ? -one : one;
    better.push_back(gain > outcome.delta ? 1 : 0);
    wins += gain > outcome.delta ? 1 : 0;
    loses += gain < -outcome.delta ? 1 : 0;
  }
  const auto count = static_cast<double>(difference.size());
  finding.better = wins / count;
  finding.worse = loses / count;
  finding.same = (count - wins - loses) / count;
  std::vector<double> sorted = difference;
  std::sort(sorted.begin(), sorted.end());
  finding.low = statistics::sorted_quantile(sorted, 0.05);
  finding.middle = statistics::sorted_quantile(sorted, 0.5);
  finding.high = statistics::sorted_quantile(sorted, 0.95);
  finding.deciders = deciders_of(parameters, difference);
  const statistics::Line line = statistics::least_squares(parameters, difference);
  finding.explained = line.explained;
  if (std::min(finding.better, finding.worse) >= nearly_nowhere) {
    finding.cut = best_cut(parameters, better);
  } else {
    finding.turn = nearest_turn(line, finding.deciders);
  }
  return finding;
}

}  // namespace

std::vector<Finding> findings_of(const Sample& sample, const Question& question) {
  const std::vector<std::vector<double>> parameters = by_parameter(sample);
  std::vector<Finding> all;
  for (std::size_t c = 0; c < question.contrasts.size(); ++c) {
    for (std::size_t o = 0; o < question.outcomes.size(); ++o) {
      Finding finding =
          finding_of(parameters, differences(sample, question, question.contrasts[c], o),
                     question.outcomes[o]);
      finding.contrast = c;
      finding.outcome = o;
      all.push_back(std::move(finding));
    }
  }
  return all;
}

}  // namespace samenspel::robustness
