#include "patterns/targets.hpp"

#include "patterns/targets/target_rows.hpp"

namespace samenspel::patterns {
namespace {

void append(std::vector<Target>& all, const std::vector<Target>& rows) {
  all.insert(all.end(), rows.begin(), rows.end());
}

std::vector<Target> all_targets() {
  std::vector<Target> all;
  append(all, targets_of_use());
  append(all, targets_of_stays());
  append(all, targets_of_requests());
  append(all, targets_of_endings());
  append(all, targets_afterwards());
  return all;
}

}  // namespace

double Target::lowest() const {
  return low - (scale == Scale::relative ? tolerance * low : tolerance);
}

double Target::highest() const {
  return high + (scale == Scale::relative ? tolerance * high : tolerance);
}

std::span<const Target> targets() {
  static const std::vector<Target> all = all_targets();
  return all;
}

std::vector<Met> targets_met(Runner& runner, const Horizon& horizon) {
  const Outcomes& outcomes = runner.outcomes("utrecht", horizon);
  std::vector<Met> all;
  for (const Target& target : targets()) {
    if (!target.measured()) continue;
    std::vector<double> values;
    for (const auto& one : outcomes.values) {
      values.push_back(target.value(Seen(outcomes.declarations, one)));
    }
    Met met;
    met.target = &target;
    met.estimate = statistics::t_interval(values);
    met.within =
        met.estimate.estimate >= target.lowest() && met.estimate.estimate <= target.highest();
    all.push_back(met);
  }
  return all;
}

}  // namespace samenspel::patterns
