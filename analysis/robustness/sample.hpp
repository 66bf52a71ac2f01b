#pragma once
// Runs every scenario of a question at every point of a design, on the same families and days.

#include "parallel/parallel.hpp"
#include "patterns/pattern.hpp"
#include "robustness/question.hpp"
#include "studies/factor_range.hpp"

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <vector>

namespace samenspel::robustness {

/// Somebody asked to stop before all points were done.
class Cancelled : public std::runtime_error {
 public:
  Cancelled() : std::runtime_error("the study was stopped") {}
};

struct Design {
  std::size_t points = 64;
  patterns::Horizon horizon{.warm_up_years = 10, .years = 3, .replications = 2};
  std::uint64_t seed = 1;  ///< of the points; families and days have that of the scenarios
};

struct Sample {
  std::vector<std::vector<double>> places;  ///< by point, by parameter: in [0, 1)
  /// By point, scenario, outcome: the mean over replications.
  std::vector<std::vector<std::vector<double>>> means;
};

/// Called when a scenario is done at a point.
using Step = std::function<void()>;

/// Points do not depend on the number of threads. Throws std::invalid_argument with the problems of
/// a scenario, and Cancelled.
[[nodiscard]] Sample sample_of(const Question& question,
                               std::span<const studies::FactorRange> varied, const Design& design,
                               int threads, const std::atomic<bool>& cancelled,
                               const Step& step = {});

}  // namespace samenspel::robustness
