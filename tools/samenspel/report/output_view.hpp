#pragma once
// One output of a scenario by replication and category, and what the replications come to.

#include "core/observe/results.hpp"

#include <nlohmann/json.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace samenspel::command {

class OutputView {
 public:
  /// Empty when the scenario does not have the output or it has other axes than these (after that
  /// of replications).
  static std::optional<OutputView> of(const observe::ScenarioResults& scenario,
                                      const std::string& name,
                                      const std::vector<std::string>& axes);

  [[nodiscard]] std::size_t replications() const { return replications_; }
  [[nodiscard]] std::size_t size(std::size_t axis) const { return axes_[axis]->size(); }
  [[nodiscard]] const observe::Axis& axis(std::size_t axis) const { return *axes_[axis]; }
  [[nodiscard]] const observe::Variable& variable() const { return *variable_; }
  [[nodiscard]] double at(std::size_t replication, std::size_t i = 0, std::size_t j = 0) const;

 private:
  const observe::Variable* variable_ = nullptr;
  std::vector<const observe::Axis*> axes_;
  std::size_t replications_ = 0;
};

/// `value(r)` for each replication.
std::vector<double> by_replication(std::size_t replications,
                                   const std::function<double(std::size_t)>& value);

/// {"mean", "low", "high", "n"}: mean and 95% interval (Student's t) of what was observed; low and
/// high are null below two values, mean too without any.
nlohmann::ordered_json mean_json(const std::vector<double>& values);

/// [mean, 10th percentile, 90th percentile] of what was observed, to six figures; null without.
nlohmann::ordered_json band_json(const std::vector<double>& values);

/// The category with an index that the axis has, as its label or number.
std::string category_of(const observe::Axis& axis, std::size_t index);

}  // namespace samenspel::command
