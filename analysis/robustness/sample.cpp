#include "robustness/sample.hpp"

#include "core/run/simulate.hpp"
#include "studies/at_points.hpp"

#include <string>

namespace samenspel::robustness {
namespace {

using patterns::Seen;
using studies::ScenarioAtPoint;

studies::StudyPlan plan_of(const Question& question, std::span<const studies::FactorRange> varied,
                           const Design& design) {
  studies::Study study;
  study.scenarios.assign(question.scenarios.begin(), question.scenarios.end());
  study.set = {"run.warm_up_years=" + std::to_string(design.horizon.warm_up_years),
               "run.years=" + std::to_string(design.horizon.years)};
  study.design.kind = studies::DesignKind::latin_hypercube;
  study.design.points = static_cast<std::int64_t>(design.points);
  study.design.seed = static_cast<std::int64_t>(design.seed);
  study.replications = design.horizon.replications;
  study.random_numbers = studies::RandomNumbers::common;
  return studies::study_over(std::move(study), {varied.begin(), varied.end()});
}

/// Means over replications by outcome.
std::vector<double> means_of(const ScenarioAtPoint& whole, std::span<const Outcome> outcomes) {
  const observe::Declarations declarations = run::declarations_of(whole.plan);
  std::vector<double> means(outcomes.size(), 0);
  for (const observe::ReplicationOutcome& one : whole.outcomes) {
    for (std::size_t o = 0; o < outcomes.size(); ++o) {
      means[o] += outcomes[o].value(Seen(declarations, one.values)) /
                  static_cast<double>(whole.outcomes.size());
    }
  }
  return means;
}

}  // namespace

Sample sample_of(const Question& question, std::span<const studies::FactorRange> varied,
                 const Design& design, int threads, const std::atomic<bool>& cancelled,
                 const Step& step) {
  const studies::StudyPlan plan = plan_of(question, varied, design);
  Sample sample;
  std::vector<studies::PointWork> todo;
  for (std::size_t p = 0; p < plan.points(); ++p) {
    sample.places.emplace_back(plan.design.point(p).begin(), plan.design.point(p).end());
    todo.push_back({p, std::vector<int>(question.scenarios.size(), 0)});
  }
  sample.means.resize(plan.points());
  std::size_t done = 0;
  studies::run_at_points(plan, todo, threads, cancelled,
                         {[&](ScenarioAtPoint&& whole) {
                            sample.means[whole.point].push_back(means_of(whole, question.outcomes));
                            if (step) step();
                          },
                          [&](std::size_t, const std::string& failure) {
                            if (!failure.empty()) throw std::invalid_argument(failure);
                            ++done;
                          }});
  if (done < plan.points()) throw Cancelled();
  return sample;
}

}  // namespace samenspel::robustness
