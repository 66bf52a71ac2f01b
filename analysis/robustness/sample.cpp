#include "robustness/sample.hpp"

#include "core/run/simulate.hpp"
#include "io/yaml_to_scenario.hpp"
#include "parallel/parallel.hpp"
#include "statistics/design.hpp"

#include <optional>
#include <string>

namespace samenspel::robustness {
namespace {

using patterns::Leaf;
using patterns::Seen;

scenario::Scenario read(std::string_view name, const std::vector<std::string>& assignments) {
  base::Problems problems;
  auto found = io::read_scenario(std::string(name), assignments, problems);
  if (!found) throw std::invalid_argument(problems.to_text());
  return *std::move(found);
}

std::vector<std::string> assignments_at(std::span<const Varied> varied,
                                        const std::vector<double>& places,
                                        const std::vector<Leaf>& leaves,
                                        const patterns::Horizon& horizon) {
  std::vector<std::string> all{"run.warm_up_years=" + std::to_string(horizon.warm_up_years),
                               "run.years=" + std::to_string(horizon.years), "run.record=summary"};
  for (std::size_t k = 0; k < varied.size(); ++k) {
    for (std::string& one : assignments_of(varied[k], number_at(varied[k], places[k]), leaves)) {
      all.push_back(std::move(one));
    }
  }
  return all;
}

/// Means over replications by outcome; empty when somebody asked to stop.
std::optional<std::vector<double>> run_one(const scenario::Scenario& scenario,
                                           std::span<const Outcome> outcomes, int replications,
                                           const std::atomic<bool>& cancelled) {
  base::Problems problems;
  const run::Plan plan = run::plan_of(scenario, problems);
  if (!problems.empty()) throw std::invalid_argument(problems.to_text());
  const observe::Declarations declarations = run::declarations_of(plan);
  std::vector<double> means(outcomes.size(), 0);
  for (int r = 0; r < replications; ++r) {
    const auto one =
        run::simulate(plan, static_cast<std::uint64_t>(scenario.initial().run.seed),
                      static_cast<std::uint32_t>(r), [&](double) { return !cancelled.load(); });
    if (cancelled.load()) return std::nullopt;
    for (std::size_t o = 0; o < outcomes.size(); ++o) {
      means[o] += outcomes[o].value(Seen(declarations, one.values)) / replications;
    }
  }
  return means;
}

}  // namespace

Sample sample_of(const Question& question, std::span<const Varied> varied, const Design& design,
                 int threads, const std::atomic<bool>& cancelled, const Step& step) {
  Sample sample;
  const statistics::Design points =
      statistics::latin_hypercube(varied.size(), design.points, design.seed);
  for (std::size_t p = 0; p < points.points(); ++p) {
    sample.places.emplace_back(points.point(p).begin(), points.point(p).end());
  }
  sample.means.resize(design.points);
  std::vector<std::vector<Leaf>> leaves;
  for (const std::string_view name : question.scenarios) {
    leaves.push_back(patterns::leaves_of(read(name, {}).initial()));
  }
  const std::size_t scenarios = question.scenarios.size();
  const int pieces = static_cast<int>(design.points * scenarios);
  const int done = parallel::in_order(
      pieces, threads, cancelled,
      [&](int piece) {
        const std::size_t point = static_cast<std::size_t>(piece) / scenarios,
                          which = static_cast<std::size_t>(piece) % scenarios;
        auto means = run_one(
            read(question.scenarios[which],
                 assignments_at(varied, sample.places[point], leaves[which], design.horizon)),
            question.outcomes, design.horizon.replications, cancelled);
        if (step) step();
        return means;
      },
      [&](int piece, std::vector<double>&& means) {
        sample.means[static_cast<std::size_t>(piece) / scenarios].push_back(std::move(means));
      });
  if (done < pieces) throw Cancelled();
  return sample;
}

}  // namespace samenspel::robustness
