#pragma once
// How verification runs scenarios: replications in order on some threads, each reduced to a few
// figures.

#include "core/run/replication.hpp"
#include "parallel/parallel.hpp"
#include "statistics/summary.hpp"

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace samenspel::verification {

/// Somebody asked to stop before the table was done.
class Cancelled : public std::runtime_error {
 public:
  Cancelled() : std::runtime_error("verification was stopped") {}
};

/// What a replication is reduced to: the same number of figures each time.
using Figures = std::vector<double>;
using Measure = std::function<Figures(run::Replication&)>;

/// Figure by figure, a value for each replication, in their order.
using Samples = std::vector<std::vector<double>>;

class Runner {
 public:
  /// `threads` >= 1. `cancelled` must outlive the runner.
  Runner(int threads, const std::atomic<bool>& cancelled)
      : threads_(threads), cancelled_(&cancelled) {}

  /// The scenario of this name (or file), with assignments "key=value" on top. Throws
  /// std::invalid_argument with the problems in it.
  [[nodiscard]] run::Plan plan(const std::string& scenario,
                               const std::vector<std::string>& assignments = {}) const;

  /// As many replications as the scenario says, with its seed, the first at number `first`. The
  /// figures do not depend on the number of threads. Throws Cancelled.
  [[nodiscard]] Samples run(const run::Plan& plan, const Measure& measure, std::uint32_t first = 0,
                            run::Audit audit = run::Audit::none) const;

  /// produce(0) … produce(count - 1) on the threads, each handed to consume(index, result&&) in
  /// order. Throws Cancelled.
  template <class Produce, class Consume>
  void in_order(int count, Produce&& produce, Consume&& consume) const {
    const int done = parallel::in_order(count, threads_, *cancelled_, produce, consume);
    if (done < count) throw Cancelled();
  }

 private:
  int threads_;
  const std::atomic<bool>* cancelled_;
};

/// A plan for parameters that were made or changed in the program. Throws std::invalid_argument
/// with the problems in it.
[[nodiscard]] run::Plan plan_for(const scenario::Scenario& scenario);

}  // namespace samenspel::verification
