#include "studies/run_points.hpp"

#include "core/run/simulate.hpp"
#include "io/made_here.hpp"

#include <utility>

namespace samenspel::studies {
namespace {

bool is_kept(const StudyPlan& plan, const std::string& output) {
  return std::find(plan.outputs.begin(), plan.outputs.end(), output) != plan.outputs.end();
}

/// Only what the study asks for, and the axes that it needs.
observe::ScenarioResults kept(const StudyPlan& plan, observe::ScenarioResults all) {
  const auto dropped = [&](const observe::Variable& variable) {
    return !is_kept(plan, variable.name);
  };
  all.variables.erase(std::remove_if(all.variables.begin(), all.variables.end(), dropped),
                      all.variables.end());
  const auto unused = [&](const observe::Axis& axis) {
    return std::none_of(all.variables.begin(), all.variables.end(), [&](const auto& variable) {
      return std::find(variable.axes.begin(), variable.axes.end(), axis.name) !=
             variable.axes.end();
    });
  };
  all.axes.erase(std::remove_if(all.axes.begin(), all.axes.end(), unused), all.axes.end());
  return all;
}

/// The replications of `more` behind those of `before`.
void append(observe::ScenarioResults& before, const observe::ScenarioResults& more) {
  std::vector<std::int64_t>& numbers = before.axes.front().values;
  for (std::size_t r = 0; r < more.axes.front().values.size(); ++r) {
    numbers.push_back(static_cast<std::int64_t>(numbers.size()));
  }
  for (std::size_t v = 0; v < before.variables.size(); ++v) {
    const std::vector<double>& data = more.variables[v].data;
    before.variables[v].data.insert(before.variables[v].data.end(), data.begin(), data.end());
  }
}

/// The stores of all scenarios, and which block is being filled.
class Keeper {
 public:
  Keeper(const StudyPlan& plan, const io::StudyFolder& folder) : plan_(plan), folder_(folder) {
    for (const auto& scenario : plan.identity.scenarios) {
      stores_.push_back(folder.points_of(scenario));
    }
  }

  void keep(const ScenarioAtPoint& whole) const {
    const io::PointStore& store = stores_[whole.scenario];
    observe::Results results = results_of(plan_, whole);
    if (whole.had > 0) {
      observe::Results before = store.read(whole.point, whole.had);
      append(before.scenarios.front(), results.scenarios.front());
      results.scenarios = std::move(before.scenarios);
      results.replications_asked = results.replications_done =
          static_cast<int>(plan_.study.replications);
    }
    store.put(whole.point, results, whole.had);
  }

  void pack(std::size_t point) const {
    for (const io::PointStore& store : stores_) {
      store.pack(point, static_cast<int>(plan_.study.replications));
    }
  }

  void end(std::size_t point, const std::string& failure) const {
    if (failure.empty()) {
      folder_.forget_failure(point);
    } else {
      folder_.put_failure(point, failure);
    }
  }

 private:
  const StudyPlan& plan_;
  const io::StudyFolder& folder_;
  std::vector<io::PointStore> stores_;
};

}  // namespace

io::StudyFolder folder_of(const StudyPlan& plan, const std::string& path) {
  return {path, plan.block_points()};
}

std::vector<PointWork> points_to_do(const StudyPlan& plan, const io::StudyFolder& folder,
                                    const Shard& shard) {
  std::vector<PointWork> todo;
  std::vector<std::map<std::size_t, int>> finished;
  for (const auto& scenario : plan.identity.scenarios) {
    finished.push_back(folder.points_of(scenario).finished());
  }
  for (std::size_t point = 0; point < plan.points(); ++point) {
    if (!shard.holds(point, plan.points())) continue;
    PointWork work{point, {}};
    for (const auto& of_scenario : finished) {
      const auto found = of_scenario.find(point);
      work.had.push_back(found == of_scenario.end() ? 0 : found->second);
    }
    if (*std::min_element(work.had.begin(), work.had.end()) < plan.study.replications) {
      todo.push_back(std::move(work));
    }
  }
  return todo;
}

void tidy(const StudyPlan& plan, const io::StudyFolder& folder) {
  for (const auto& scenario : plan.identity.scenarios) folder.points_of(scenario).tidy();
}

observe::Results results_of(const StudyPlan& plan, const ScenarioAtPoint& whole) {
  observe::Results results = io::results_made_here(plan.seed(whole.point));
  results.record = "summary";
  results.replications_asked = results.replications_done = static_cast<int>(whole.outcomes.size());
  results.scenarios.push_back(kept(
      plan, observe::join(whole.plan.scenario, run::declarations_of(whole.plan), whole.outcomes)));
  return results;
}

PointsRun run_points(const StudyPlan& plan, const io::StudyFolder& folder,
                     const std::vector<PointWork>& todo, int threads,
                     const std::atomic<bool>& cancelled, const PointDone& tell) {
  PointsRun run;
  const Keeper keeper(plan, folder);
  const auto block_of = [&](std::size_t point) { return point / plan.block_points(); };
  std::map<std::size_t, std::size_t> left;  // points to do by block
  for (const PointWork& work : todo) ++left[block_of(work.point)];
  run_at_points(plan, todo, threads, cancelled,
                {[&](ScenarioAtPoint&& whole) { keeper.keep(whole); },
                 [&](std::size_t point, const std::string& failure) {
                   keeper.end(point, failure);
                   ++(failure.empty() ? run.done : run.failed);
                   if (--left[block_of(point)] == 0) keeper.pack(point);
                   tell(point, failure);
                 }});
  return run;
}

}  // namespace samenspel::studies
