#include "studies/at_points.hpp"

#include "core/run/simulate.hpp"

#include <algorithm>
#include <new>
#include <optional>
#include <stdexcept>
#include <utility>

namespace samenspel::studies {
namespace {

using observe::ReplicationOutcome;

/// A point that is being worked.
struct Work {
  PointWork point;
  std::vector<run::Plan> plans;
  std::string failure;
  std::vector<ReplicationOutcome> outcomes;  ///< of the scenario that is being handed on
};

Work begin(const StudyPlan& plan, const PointWork& point) {
  Work work;
  work.point = point;
  try {
    work.plans = plan.plans(point.point);
  } catch (const std::invalid_argument& fault) {
    work.failure = fault.what();
  }
  return work;
}

std::vector<Work> begin_all(const StudyPlan& plan, const std::vector<PointWork>& points,
                            std::size_t from, std::size_t count, int threads) {
  std::vector<Work> works(count);
  parallel::for_each_index(static_cast<int>(count), threads, [&](int i) {
    const auto index = static_cast<std::size_t>(i);
    works[index] = begin(plan, points[from + index]);
  });
  return works;
}

/// One replication of one scenario at one point of the batch.
struct Piece {
  std::size_t work, scenario;
  int replication;
  bool last_of_scenario, last_of_point;
};

/// Scenario by scenario within a point, so that each is whole as soon as it can be.
std::vector<Piece> pieces_of(const std::vector<Work>& works, int replications) {
  std::vector<Piece> pieces;
  for (std::size_t w = 0; w < works.size(); ++w) {
    const std::size_t before = pieces.size();
    for (std::size_t s = 0; s < works[w].plans.size() && works[w].failure.empty(); ++s) {
      for (int r = works[w].point.had[s]; r < replications; ++r) {
        pieces.push_back({w, s, r, r + 1 == replications, false});
      }
    }
    if (pieces.size() > before) pieces.back().last_of_point = true;
  }
  return pieces;
}

/// An outcome, or why there is none.
struct Produced {
  ReplicationOutcome outcome;
  std::string failure;
};

std::optional<Produced> produce(const StudyPlan& plan, const Work& work, const Piece& piece,
                                const std::atomic<bool>& cancelled) {
  bool stopped = false;
  Produced produced;
  try {
    produced.outcome = run::simulate(work.plans[piece.scenario], plan.seed(work.point.point),
                                     static_cast<std::uint32_t>(piece.replication),
                                     [&](double) { return !(stopped = cancelled.load()); });
  } catch (const std::logic_error& mistake) {  // of the program, at these values; others may do
    produced.failure = std::string("the simulation broke off: ") + mistake.what() + "\n";
  }
  if (stopped) return std::nullopt;
  return produced;
}

void consume(Work& work, const Piece& piece, Produced&& produced, const PointsSink& sink) {
  if (work.failure.empty()) work.failure = produced.failure;
  if (work.failure.empty()) {
    work.outcomes.push_back(std::move(produced.outcome));
    if (piece.last_of_scenario) {
      sink.scenario({work.point.point, piece.scenario, work.point.had[piece.scenario],
                     work.plans[piece.scenario], std::exchange(work.outcomes, {})});
    }
  }
  if (piece.last_of_point) sink.point(work.point.point, work.failure);
}

}  // namespace

void run_at_points(const StudyPlan& plan, const std::vector<PointWork>& todo, int threads,
                   const std::atomic<bool>& cancelled, const PointsSink& sink) {
  const std::size_t batch = 4 * static_cast<std::size_t>(threads);
  for (std::size_t from = 0; from < todo.size() && !cancelled.load(); from += batch) {
    const std::size_t count = std::min(batch, todo.size() - from);
    std::vector<Work> works = begin_all(plan, todo, from, count, threads);
    for (const Work& work : works) {
      if (!work.failure.empty()) sink.point(work.point.point, work.failure);
    }
    const std::vector<Piece> pieces = pieces_of(works, static_cast<int>(plan.study.replications));
    const auto piece = [&](int i) -> const Piece& { return pieces[static_cast<std::size_t>(i)]; };
    parallel::in_order(
        static_cast<int>(pieces.size()), threads, cancelled,
        [&](int i) { return produce(plan, works[piece(i).work], piece(i), cancelled); },
        [&](int i, Produced&& one) {
          consume(works[piece(i).work], piece(i), std::move(one), sink);
        });
  }
}

}  // namespace samenspel::studies
