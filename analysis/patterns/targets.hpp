#pragma once
// Figures that are known of Utrecht, beside what the simulation gives: group A, on which the model
// is calibrated, and group B, which is only looked at afterwards.

#include "patterns/runner.hpp"
#include "statistics/interval.hpp"

namespace samenspel::patterns {

/// One figure. What is accepted reaches from `low` − tolerance to `high` + tolerance, the tolerance
/// a share of these when `relative`.
struct Target {
  std::string_view id;  ///< "A1", "B2": the letter is the group
  std::string_view what;
  std::string_view unit;
  std::string_view source;
  double low = 0, high = 0;
  double tolerance = 0;
  Scale scale = Scale::relative;
  Statistic value = nullptr;
  std::string_view needs;  ///< the output it waits for; empty: it is measured

  [[nodiscard]] bool measured() const { return needs.empty(); }
  [[nodiscard]] bool may_be_fitted() const { return measured() && id.front() == 'A'; }
  [[nodiscard]] double lowest() const;
  [[nodiscard]] double highest() const;
};

[[nodiscard]] std::span<const Target> targets();

/// A target with what the simulation gives: mean over replications, 95% interval.
struct Met {
  const Target* target = nullptr;
  statistics::Interval estimate;
  bool within = false;  ///< the mean is accepted
};

/// Runs today's Utrecht and looks at every target that is measured, in their order.
[[nodiscard]] std::vector<Met> targets_met(Runner& runner, const Horizon& horizon);

}  // namespace samenspel::patterns
