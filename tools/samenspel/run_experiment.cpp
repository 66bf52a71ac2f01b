#include "samenspel/run_experiment.hpp"

#include "core/run/simulate.hpp"
#include "io/made_here.hpp"
#include "parallel/parallel.hpp"

#include <chrono>
#include <optional>
#include <utility>

namespace samenspel::command {
namespace {

using observe::ReplicationOutcome;

observe::Results without_scenarios(const Experiment& experiment, int done) {
  constexpr const char* names[] = {"summary", "series", "events"};
  observe::Results results = io::results_made_here(experiment.seed);
  results.record = names[static_cast<std::size_t>(experiment.record)];
  results.replications_asked = experiment.replications;
  results.replications_done = done;
  return results;
}

/// Threads that have no piece of their own any more help with the places of the pieces that are
/// left.
class Helpers {
 public:
  Helpers(int pieces, int threads) : left_(pieces), threads_(threads) {}

  /// One piece less is left.
  void finish_piece() { --left_; }

  [[nodiscard]] run::Together together() {
    if (threads_ == 1) return {};
    return [this](int count, const std::function<void(int)>& body) {
      parallel::for_each_index(count, left_.load() < threads_ ? threads_ : 1, body);
    };
  }

 private:
  std::atomic<int> left_;
  int threads_;
};

/// `stop` tells whether the replication is still wanted.
template <class Stop>
std::optional<ReplicationOutcome> replicate(const Experiment& experiment, std::size_t piece,
                                            const Stop& stop, Progress& progress,
                                            Helpers& helpers) {
  const run::Plan& plan = experiment.plans[piece % experiment.plans.size()];
  const auto replication = static_cast<std::uint32_t>(piece / experiment.plans.size());
  double before = 0;
  bool stopped = false;
  const auto go_on = [&](double share) {
    progress.add(share - before);
    before = share;
    stopped = stop();
    return !stopped;
  };
  ReplicationOutcome outcome = run::simulate(plan, experiment.seed, replication, go_on,
                                             run::Audit::none, helpers.together());
  helpers.finish_piece();
  if (stopped) return std::nullopt;
  return outcome;
}

/// What is complete, and whether that is enough.
class Collection {
 public:
  Collection(const Experiment& experiment, io::EventSpool* events)
      : experiment_(experiment), outcomes_(experiment.plans.size()), spool_(events) {
    next_ = first_target(experiment);
  }

  /// Takes pieces in their order.
  parallel::Next take(int piece, ReplicationOutcome&& one, Progress& progress) {
    const std::size_t scenarios = outcomes_.size();
    events_ += one.events;
    if (spool_ != nullptr) {
      spool_->append(static_cast<std::size_t>(piece) % scenarios, one.log);
    }
    one.log = {};
    outcomes_[static_cast<std::size_t>(piece) % scenarios].push_back(std::move(one));
    progress.set_done(piece + 1);
    const int whole = (piece + 1) / static_cast<int>(scenarios);
    const bool is_whole = (piece + 1) % static_cast<int>(scenarios) == 0;
    if (!is_whole || experiment_.precision <= 0 || whole < next_) return parallel::Next::more;
    looks_.push_back(look(scenarios_of(whole), experiment_.precision));
    if (looks_.back().reached) return parallel::Next::enough;
    next_ = look_after(whole, experiment_.replications);
    progress.set_pieces(next_ * static_cast<int>(scenarios));
    return parallel::Next::more;
  }

  [[nodiscard]] Outcome outcome(int whole) {
    Outcome outcome;
    outcome.events = events_;
    outcome.results = without_scenarios(experiment_, whole);
    const bool stopped = !looks_.empty() && looks_.back().reached;
    if (stopped) outcome.results.replications_asked = whole;
    if (whole > 0) outcome.results.scenarios = scenarios_of(whole);
    outcome.looks = std::move(looks_);
    if (spool_ != nullptr) spool_->keep(static_cast<std::size_t>(whole));
    return outcome;
  }

 private:
  std::vector<observe::ScenarioResults> scenarios_of(int whole) {
    std::vector<observe::ScenarioResults> scenarios;
    for (std::size_t s = 0; s < outcomes_.size(); ++s) {
      outcomes_[s].resize(static_cast<std::size_t>(whole));
      const run::Plan& plan = experiment_.plans[s];
      scenarios.push_back(observe::join(plan.scenario, run::declarations_of(plan), outcomes_[s]));
    }
    return scenarios;
  }

  const Experiment& experiment_;
  std::vector<std::vector<ReplicationOutcome>> outcomes_;
  std::vector<Look> looks_;
  io::EventSpool* spool_;
  std::uint64_t events_ = 0;
  int next_ = 0;
};

}  // namespace

int first_target(const Experiment& experiment) {
  return experiment.precision > 0 ? look_after(0, experiment.replications)
                                  : experiment.replications;
}

Outcome run_experiment(const Experiment& experiment, int threads,
                       const std::atomic<bool>& cancelled, Progress& progress,
                       io::EventSpool* events) {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point start = Clock::now();
  const int scenarios = static_cast<int>(experiment.plans.size());
  Collection collection(experiment, events);
  std::atomic<bool> enough{false};
  Helpers helpers(experiment.replications * scenarios, threads);
  const auto stop = [&] { return cancelled.load() || enough.load(); };
  const int finished = parallel::in_order(
      experiment.replications * scenarios, threads, cancelled,
      [&](int piece) {
        return replicate(experiment, static_cast<std::size_t>(piece), stop, progress, helpers);
      },
      [&](int piece, ReplicationOutcome&& one) {
        const parallel::Next next = collection.take(piece, std::move(one), progress);
        if (next == parallel::Next::enough) enough.store(true);
        return next;
      });
  Outcome outcome = collection.outcome(finished / scenarios);
  outcome.wall_seconds = std::chrono::duration<double>(Clock::now() - start).count();
  return outcome;
}

}  // namespace samenspel::command
