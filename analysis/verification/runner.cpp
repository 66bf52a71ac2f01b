#include "verification/runner.hpp"

#include "io/yaml_to_scenario.hpp"

#include <utility>

namespace samenspel::verification {
namespace {

void throw_if_any(const base::Problems& problems) {
  if (!problems.empty()) throw std::invalid_argument(problems.to_text());
}

}  // namespace

run::Plan plan_for(const scenario::Scenario& scenario) {
  base::Problems problems;
  run::Plan plan = run::plan_of(scenario, problems);
  throw_if_any(problems);
  return plan;
}

run::Plan Runner::plan(const std::string& scenario,
                       const std::vector<std::string>& assignments) const {
  base::Problems problems;
  const auto read = io::read_scenario(scenario, assignments, problems);
  throw_if_any(problems);
  return plan_for(*read);
}

Samples Runner::run(const run::Plan& plan, const Measure& measure, std::uint32_t first,
                    run::Audit audit) const {
  const scenario::Run& asked = plan.scenario.initial().run;
  Samples samples;
  in_order(
      static_cast<int>(asked.replications),
      [&](int index) {
        run::Replication replication(plan, static_cast<std::uint64_t>(asked.seed),
                                     first + static_cast<std::uint32_t>(index), audit);
        return measure(replication);
      },
      [&](int, Figures&& figures) {
        samples.resize(figures.size());
        for (std::size_t f = 0; f < figures.size(); ++f) samples[f].push_back(figures[f]);
      });
  return samples;
}

}  // namespace samenspel::verification
