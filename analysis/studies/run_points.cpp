#include "studies/run_points.hpp"

#include "core/run/simulate.hpp"
#include "io/made_here.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

namespace samenspel::studies {
namespace {

using observe::ReplicationOutcome;

/// A point that is being worked: its scenarios, what it had, what came.
struct Work {
  std::size_t point = 0;
  int had = 0;
  std::vector<run::Plan> plans;
  std::string failure;
  std::vector<std::vector<ReplicationOutcome>> outcomes;  ///< by scenario
};

Work begin(const StudyPlan& plan, std::size_t point, int had) {
  Work work;
  work.point = point;
  work.had = had;
  try {
    work.plans = plan.plans(point);
  } catch (const std::invalid_argument& fault) {
    work.failure = fault.what();
  }
  work.outcomes.resize(work.plans.size());
  return work;
}

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

observe::Results results_of(const StudyPlan& plan, const io::StudyFolder& folder, Work& work) {
  observe::Results results = io::results_made_here(plan.seed(work.point));
  results.record = "summary";
  results.replications_asked = results.replications_done =
      static_cast<int>(plan.study.replications);
  for (std::size_t s = 0; s < work.plans.size(); ++s) {
    const run::Plan& scenario = work.plans[s];
    results.scenarios.push_back(kept(
        plan, observe::join(scenario.scenario, run::declarations_of(scenario), work.outcomes[s])));
  }
  if (work.had > 0) {
    observe::Results before = folder.read(work.point, work.had);
    for (std::size_t s = 0; s < work.plans.size(); ++s) {
      append(before.scenarios[s], results.scenarios[s]);
    }
    results.scenarios = std::move(before.scenarios);
  }
  return results;
}

/// The pieces of a batch in their order: point by point, replication by replication, scenario by
/// scenario.
class Batch {
 public:
  Batch(const StudyPlan& plan, std::vector<Work> points) : plan_(plan), points_(std::move(points)) {
    for (std::size_t p = 0; p < points_.size(); ++p) {
      const auto missing = static_cast<std::size_t>(plan.study.replications) -
                           static_cast<std::size_t>(points_[p].had);
      for (std::size_t piece = 0; piece < missing * points_[p].plans.size(); ++piece) {
        pieces_.push_back({p, piece});
      }
    }
  }

  [[nodiscard]] int pieces() const { return static_cast<int>(pieces_.size()); }
  std::vector<Work>& points() { return points_; }

  [[nodiscard]] std::optional<ReplicationOutcome> produce(
      int piece, const std::atomic<bool>& cancelled) const {
    const auto [p, number] = pieces_[static_cast<std::size_t>(piece)];
    const Work& work = points_[p];
    const auto replication =
        static_cast<std::uint32_t>(static_cast<std::size_t>(work.had) + number / work.plans.size());
    bool stopped = false;
    auto outcome =
        run::simulate(work.plans[number % work.plans.size()], plan_.seed(work.point), replication,
                      [&](double) { return !(stopped = cancelled.load()); });
    if (stopped) return std::nullopt;
    return outcome;
  }

  /// Takes a piece; gives the point when it was its last.
  Work* consume(int piece, ReplicationOutcome&& outcome) {
    const auto [p, number] = pieces_[static_cast<std::size_t>(piece)];
    Work& work = points_[p];
    work.outcomes[number % work.plans.size()].push_back(std::move(outcome));
    const auto next = static_cast<std::size_t>(piece) + 1;
    return next == pieces_.size() || pieces_[next].point != p ? &work : nullptr;
  }

 private:
  struct Piece {
    std::size_t point, number;
  };
  const StudyPlan& plan_;
  std::vector<Work> points_;
  std::vector<Piece> pieces_;
};

std::vector<Work> begin_all(const StudyPlan& plan, const std::vector<std::size_t>& points,
                            const std::map<std::size_t, int>& finished, int threads) {
  std::vector<Work> works(points.size());
  parallel::for_each_index(static_cast<int>(points.size()), threads, [&](int i) {
    const std::size_t point = points[static_cast<std::size_t>(i)];
    const auto had = finished.find(point);
    works[static_cast<std::size_t>(i)] =
        begin(plan, point, had == finished.end() ? 0 : had->second);
  });
  return works;
}

}  // namespace

std::vector<std::size_t> points_to_do(const StudyPlan& plan, const io::StudyFolder& folder,
                                      const Shard& shard) {
  const auto finished = folder.finished();
  std::vector<std::size_t> todo;
  for (std::size_t point = 0; point < plan.points(); ++point) {
    const auto found = finished.find(point);
    const int had = found == finished.end() ? 0 : found->second;
    if (shard.holds(point) && had < plan.study.replications) todo.push_back(point);
  }
  return todo;
}

PointsRun run_points(const StudyPlan& plan, const io::StudyFolder& folder,
                     const std::vector<std::size_t>& todo, int threads,
                     const std::atomic<bool>& cancelled, const PointDone& tell) {
  PointsRun run;
  const std::size_t batch_size = 4 * static_cast<std::size_t>(threads);
  const auto finished = folder.finished();
  for (std::size_t from = 0; from < todo.size() && !cancelled.load(); from += batch_size) {
    const auto first = todo.begin() + static_cast<std::ptrdiff_t>(from);
    const auto last =
        todo.begin() + static_cast<std::ptrdiff_t>(std::min(todo.size(), from + batch_size));
    Batch batch(plan, begin_all(plan, {first, last}, finished, threads));
    for (const Work& work : batch.points()) {
      if (work.failure.empty()) continue;
      folder.put_failure(work.point, work.failure);
      ++run.failed;
      tell(work.point, work.failure);
    }
    parallel::in_order(
        batch.pieces(), threads, cancelled,
        [&](int piece) { return batch.produce(piece, cancelled); },
        [&](int piece, ReplicationOutcome&& outcome) {
          Work* whole = batch.consume(piece, std::move(outcome));
          if (whole == nullptr) return;
          folder.put(whole->point, results_of(plan, folder, *whole));
          ++run.done;
          tell(whole->point, "");
        });
  }
  return run;
}

}  // namespace samenspel::studies
