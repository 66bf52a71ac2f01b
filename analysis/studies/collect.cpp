#include "studies/collect.hpp"

#include "io/failure.hpp"
#include "io/made_here.hpp"
#include "studies/run_points.hpp"

#include <algorithm>
#include <string>

namespace samenspel::studies {
namespace {

using observe::ScenarioResults;
using observe::Variable;

void require_all(const StudyPlan& plan, const io::StudyFolder& folder) {
  const std::vector<PointWork> missing = points_to_do(plan, folder, {});
  if (missing.empty()) return;
  throw io::UserFault(std::to_string(missing.size()) + " of " + std::to_string(plan.points()) +
                      " points are not finished, the first is point " +
                      std::to_string(missing.front().point) +
                      ": `samenspel study status` says more, `samenspel study run` goes on");
}

Variable factor_variable(const StudyPlan& plan, std::size_t f) {
  const FactorRange& factor = plan.factors[f];
  Variable variable{
      factor.name, factor.key + ": " + factor.meaning,
      factor.unit, factor.whole ? observe::NumberKind::whole : observe::NumberKind::real,
      {"point"},   {}};
  for (std::size_t point = 0; point < plan.points(); ++point) {
    variable.data.push_back(plan.value(point, f));
  }
  return variable;
}

/// The frame of one scenario, from its first window.
ScenarioResults frame_of(const StudyPlan& plan, const ScenarioResults& window) {
  ScenarioResults all = window;
  all.question = plan.study.question;
  all.axes.front().values.clear();
  for (std::size_t point = 0; point < plan.points(); ++point) {
    all.axes.front().values.push_back(static_cast<std::int64_t>(point));
  }
  all.variables.clear();
  for (std::size_t f = 0; f < plan.factors.size(); ++f) {
    all.variables.push_back(factor_variable(plan, f));
  }
  for (Variable variable : window.variables) {
    variable.data.clear();
    all.variables.push_back(std::move(variable));
  }
  return all;
}

bool same_axes(const ScenarioResults& frame, const ScenarioResults& window) {
  return std::equal(frame.axes.begin() + 1, frame.axes.end(), window.axes.begin() + 1,
                    window.axes.end(), [](const observe::Axis& a, const observe::Axis& b) {
                      return a.name == b.name && a.size() == b.size();
                    });
}

}  // namespace

Collected::Collected(const StudyPlan& plan, const io::StudyFolder& folder)
    : plan_(plan), folder_(folder) {
  require_all(plan, folder);
  frame_.results = io::results_made_here(plan.base_seed);
  frame_.results.study = plan.text;
  frame_.results.record = "study";
  frame_.results.replications_asked = frame_.results.replications_done =
      static_cast<int>(plan.study.replications);
  each_window([&](std::size_t scenario, std::size_t first, const ScenarioResults& window) {
    if (first == 0) {
      frame_.results.scenarios.push_back(frame_of(plan, window));
      frame_.wide.emplace_back();
    }
    if (!same_axes(frame_.results.scenarios[scenario], window)) {
      throw io::UserFault(plan.scenario_names[scenario] + ", points from " + std::to_string(first) +
                          " on: have other axes than the first point");
    }
    for (const Variable& variable : window.variables) {
      if (io::needs_64_bits(variable)) frame_.wide[scenario].insert(variable.name);
    }
  });
}

void Collected::each_window(const TakeWindow& take) const {
  const std::size_t most = plan_.block_points();
  for (std::size_t s = 0; s < plan_.identity.scenarios.size(); ++s) {
    const io::PointStore store = folder_.points_of(plan_.identity.scenarios[s]);
    for (std::size_t first = 0; first < plan_.points(); first += most) {
      const std::size_t count = std::min(most, plan_.points() - first);
      take(s, first,
           store.read_block(first, count, static_cast<int>(plan_.study.replications))
               .scenarios.front());
    }
  }
}

}  // namespace samenspel::studies
