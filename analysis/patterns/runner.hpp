#pragma once
// Runs the scenarios of a row on the same seeds, replication by replication, and gives the samples
// of its clauses.

#include "parallel/parallel.hpp"
#include "patterns/judge.hpp"
#include "patterns/pattern.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace samenspel::patterns {

/// Somebody asked to stop before the table was done.
class Cancelled : public std::runtime_error {
 public:
  Cancelled() : std::runtime_error("validation was stopped") {}
};

/// Replications for which parameters are drawn together.
inline constexpr std::size_t replications_per_draw = 2;

/// The parameters "key=value" that are drawn for a replication of a scenario; the same for both of
/// a pair of replications, and for every scenario of a row.
using Draw = std::function<std::vector<std::string>(const scenario::Scenario& scenario,
                                                    std::uint32_t replication, std::uint64_t seed)>;

/// How rows are run, whatever they say themselves.
struct RunChoices {
  int threads = 1;
  std::optional<int> replications;    ///< empty: as the row says, looked at again if need be
  std::optional<std::uint64_t> seed;  ///< empty: the one of the first scenario
  Draw draw = {};                     ///< empty: every replication as the scenario says
};

/// All replications of one scenario, in their order.
struct Outcomes {
  observe::Declarations declarations;
  std::vector<std::vector<std::vector<double>>> values;  ///< by replication, by output
};

class Runner {
 public:
  /// Called from any thread: one replication of some scenario went on by this share of itself.
  using Step = std::function<void(double share)>;
  /// Called before so many replications more than were foreseen.
  using More = std::function<void(int replications)>;

  /// `cancelled` must outlive the runner.
  Runner(const RunChoices& choices, const std::atomic<bool>& cancelled, Step step = {},
         More more = {})
      : choices_(choices), cancelled_(&cancelled), step_(std::move(step)), more_(std::move(more)) {}

  /// The samples of some clauses, `off` assigned on top of every scenario; with drawn parameters
  /// one of each pair of replications, its mean, so that samples are independent. Replications that
  /// were run before over the same years are not run again. Throws std::invalid_argument with the
  /// problems in a scenario, Cancelled, and std::out_of_range when a statistic names an unknown
  /// output.
  std::vector<Samples> samples(std::span<const Clause> clauses, const Horizon& horizon,
                               std::span<const std::string_view> off = {});

  /// All replications of one scenario.
  const Outcomes& outcomes(const std::string& scenario, const Horizon& horizon);

  [[nodiscard]] bool draws() const { return choices_.draw != nullptr; }
  [[nodiscard]] int replications(const Horizon& horizon) const {
    return choices_.replications.value_or(horizon.replications);
  }
  /// The looks at a row: one where the number of replications was chosen.
  [[nodiscard]] std::vector<int> looks(const Horizon& horizon) const {
    return choices_.replications ? std::vector{*choices_.replications} : looks_of(horizon);
  }
  /// Tells of replications that were not foreseen.
  void foresee(int replications) const {
    if (more_) more_(replications);
  }

 private:
  void run(const std::vector<std::string>& scenarios, const Horizon& horizon,
           std::span<const std::string_view> off);
  static std::string key_of(std::string_view scenario, const Horizon& horizon,
                            std::span<const std::string_view> off);

  RunChoices choices_;
  const std::atomic<bool>* cancelled_;
  Step step_;
  More more_;
  std::map<std::string, Outcomes> done_;
};

/// Replications that the first looks at these patterns take when nothing is run before, for
/// progress.
[[nodiscard]] int replications_of(std::span<const Pattern* const> which, const Runner& runner);

/// A row with what came out.
struct Result {
  const Pattern* pattern = nullptr;
  std::vector<Judged> clauses, reversal;
  Verdict verdict = Verdict::undecided;
  int replications = 0;  ///< of the last look
  double seconds = 0;    ///< that it took
};

/// Runs and judges one row that waits for nothing, look by look until it is decided; each look may
/// err with an equal part of `level`. Its reversal is looked at once, and not at all with drawn
/// parameters, which would lead out of its region.
[[nodiscard]] Result result_of(const Pattern& pattern, Runner& runner);

}  // namespace samenspel::patterns
