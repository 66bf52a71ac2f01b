#include "samenspel/run_experiment.hpp"

#include "core/base/check.hpp"
#include "core/run/simulate.hpp"
#include "core/run/watched.hpp"
#include "io/hdf5_to_events.hpp"
#include "io/made_here.hpp"
#include "parallel/parallel.hpp"
#include "samenspel/completion.hpp"
#include "samenspel/failures.hpp"
#include "samenspel/helpers.hpp"

#include <algorithm>
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
  if (experiment.draws) results.study = experiment.draws->text();
  results.replications_asked = experiment.replications;
  results.replications_done = done;
  return results;
}

/// A replication on its first day, or where its checkpoint left it.
run::Watched begin(const Experiment& experiment, const run::Plan& plan, std::uint32_t replication) {
  if (!experiment.checkpoints) return {plan, experiment.seed, replication};
  base::Problems problems, in_file;
  const auto bytes = experiment.checkpoints->read(static_cast<int>(replication));
  auto watched = run::Watched::restore(plan, experiment.seed, replication, bytes, problems);
  for (base::Problem problem : problems.all()) {
    problem.at.file = experiment.checkpoints->path();
    problem.path = "replication " + std::to_string(replication + 1);
    in_file.add(std::move(problem));
  }
  throw_if_any(in_file);
  SAMENSPEL_CHECK(watched.has_value(), "a checkpoint is restored or refused");
  return std::move(*watched);
}

/// `stop` tells whether the replication is still wanted.
template <class Stop>
std::optional<ReplicationOutcome> replicate(const Experiment& experiment, std::size_t piece,
                                            const Stop& stop, Progress& progress,
                                            Helpers& helpers) {
  const run::Plan& asked = experiment.plans[piece % experiment.plans.size()];
  const auto replication = static_cast<std::uint32_t>(piece / experiment.plans.size());
  std::optional<run::Plan> drawn;
  if (experiment.draws) drawn = drawn_plan(experiment, asked, replication);
  const run::Plan& plan = drawn ? *drawn : asked;
  run::Watched watched = begin(experiment, plan, replication);
  const double ahead = 1 - watched.share_done();
  double before = watched.share_done();
  const auto go_on = [&](double share) {
    progress.add((share - before) / ahead);
    before = share;
    return !stop();
  };
  if (!run::go_on_with(watched, plan.end_day, go_on, helpers.together())) return std::nullopt;
  helpers.finish_piece();
  return watched.outcome();
}

/// What is complete, and whether that is enough.
class Collection {
 public:
  Collection(const Experiment& experiment, io::PartFile* part, io::EventSpool* events)
      : experiment_(experiment), outcomes_(experiment.plans.size()), part_(part), spool_(events) {
    next_ = first_target(experiment);
  }

  /// Takes pieces in their order.
  parallel::Next take(int piece, ReplicationOutcome&& one, Progress& progress) {
    const std::size_t scenarios = outcomes_.size();
    const auto number = static_cast<std::size_t>(piece);
    events_ += one.events;
    if (part_ != nullptr && number >= part_->pieces()) part_->append(one);
    if (spool_ != nullptr) {
      const io::PartRows log = part_->rows(number);
      spool_->note(number % scenarios, log.at, log.rows);
    }
    one.log = {};
    outcomes_[number % scenarios].push_back(std::move(one));
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

  /// Takes what a run that is completed had come to; how many pieces that is.
  int take_done(Progress& progress) {
    if (part_ != nullptr && part_->pieces() > 0) return take_part(progress);
    const observe::Results& done = experiment_.done;
    const auto whole = static_cast<std::size_t>(done.replications_done);
    int pieces = 0;
    for (std::size_t r = 0; r < whole; ++r) {
      for (std::size_t s = 0; s < outcomes_.size(); ++s) {
        ReplicationOutcome one = outcome_in(done.scenarios[s], r, whole);
        if (spool_ != nullptr) one.log = log_to_complete(done.scenarios[s].name, r);
        if (take(pieces++, std::move(one), progress) == parallel::Next::enough) return pieces;
      }
    }
    return pieces;
  }

  [[nodiscard]] bool is_enough() const { return !looks_.empty() && looks_.back().reached; }

  [[nodiscard]] Outcome outcome(int whole) {
    Outcome outcome;
    outcome.events = events_;
    outcome.results = without_scenarios(experiment_, whole);
    if (is_enough()) outcome.results.replications_asked = whole;
    if (whole > 0) outcome.results.scenarios = scenarios_of(whole);
    outcome.looks = std::move(looks_);
    if (spool_ != nullptr) spool_->keep(static_cast<std::size_t>(whole));
    return outcome;
  }

 private:
  int take_part(Progress& progress) {
    const auto all = static_cast<std::size_t>(experiment_.replications) * outcomes_.size();
    int pieces = 0;
    for (std::size_t p = 0; p < std::min(part_->pieces(), all); ++p) {
      if (take(pieces++, part_->read(p), progress) == parallel::Next::enough) break;
    }
    return pieces;
  }

  std::vector<observe::LoggedEvent> log_to_complete(const std::string& name, std::size_t r) const {
    return io::hdf5_to_events(experiment_.done_in, name, r).rows;
  }

  std::vector<observe::ScenarioResults> scenarios_of(int whole) {
    std::vector<observe::ScenarioResults> scenarios;
    for (std::size_t s = 0; s < outcomes_.size(); ++s) {
      outcomes_[s].resize(static_cast<std::size_t>(whole));
      const run::Plan& plan = experiment_.plans[s];
      scenarios.push_back(observe::join(plan.scenario, run::declarations_of(plan), outcomes_[s]));
      if (experiment_.draws == nullptr) continue;
      const auto drawn =
          experiment_.draws->variables(static_cast<std::size_t>(whole), experiment_.seed);
      std::vector<observe::Variable>& variables = scenarios.back().variables;
      variables.insert(variables.end(), drawn.begin(), drawn.end());
    }
    return scenarios;
  }

  const Experiment& experiment_;
  std::vector<std::vector<ReplicationOutcome>> outcomes_;
  std::vector<Look> looks_;
  io::PartFile* part_;
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
                       const std::atomic<bool>& cancelled, Progress& progress, io::PartFile* part,
                       io::EventSpool* events) {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point start = Clock::now();
  const int scenarios = static_cast<int>(experiment.plans.size());
  Collection collection(experiment, part, events);
  std::atomic<bool> enough{false};
  const auto stop = [&] { return cancelled.load() || enough.load(); };
  const int before = collection.take_done(progress);
  const int pieces = collection.is_enough() ? 0 : experiment.replications * scenarios - before;
  Helpers helpers(pieces, threads);
  const int finished = parallel::in_order(
      pieces, threads, cancelled,
      [&](int index) {
        const auto piece = static_cast<std::size_t>(before + index);
        return replicate(experiment, piece, stop, progress, helpers);
      },
      [&](int index, ReplicationOutcome&& one) {
        const parallel::Next next = collection.take(before + index, std::move(one), progress);
        if (next == parallel::Next::enough) enough.store(true);
        return next;
      });
  Outcome outcome = collection.outcome((before + finished) / scenarios);
  outcome.wall_seconds = std::chrono::duration<double>(Clock::now() - start).count();
  return outcome;
}

}  // namespace samenspel::command
