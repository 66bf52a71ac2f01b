#pragma once
// A calibration made ready: what a place means for the keys of the scenario, and how each target is
// read from what a replication leaves.

#include "calibration/calibration.hpp"
#include "calibration/prior.hpp"
#include "calibration/waves.hpp"
#include "core/base/problems.hpp"
#include "core/run/replication.hpp"
#include "patterns/seen.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace samenspel::calibration {

/// A parameter that may move, with every key of the scenario that it sets.
struct Moving {
  struct Key {
    std::string path;
    double own = 1;  ///< its value in the scenario, when the number is a factor
  };
  std::string name, asked, unit, meaning, source;
  Prior prior;
  Sets sets = Sets::value;
  std::vector<Key> keys;
};

struct Target {
  std::string name, what, unit, source;
  int year = 0;
  Accepted accepted;
  std::function<double(const patterns::Seen&)> value;
};

class CalibrationPlan {
 public:
  Calibration calibration;
  std::string text;  ///< the calibration as YAML, complete
  std::string scenario_name, scenario_text, scenario_hash;
  std::vector<Moving> parameters;
  std::vector<Target> targets;
  std::uint64_t base_seed = 0;

  /// By part what must not change while a calibration goes on. More waves change nothing.
  std::vector<std::pair<std::string, std::string>> identity;

  [[nodiscard]] Search search() const;
  [[nodiscard]] double value(std::span<const double> place, std::size_t parameter) const {
    return parameters[parameter].prior.value_at(place[parameter]);
  }
  /// Assignments "key=value" of a place, those of the file first.
  [[nodiscard]] std::vector<std::string> assignments(std::span<const double> place) const;
  /// Throws std::invalid_argument with the problems of values that do not go together.
  [[nodiscard]] run::Plan plan(std::span<const double> place) const;
  /// Of the replications of a particle, by its number.
  [[nodiscard]] std::uint64_t seed(std::size_t particle) const;
};

/// Assignments "key=value" that give a parameter a value.
void assign(const Moving& moving, double value, std::vector<std::string>& assignments);

/// Reads and checks a calibration file with its scenario; empty exactly when something was added to
/// `problems`.
[[nodiscard]] std::optional<CalibrationPlan> read_calibration(const std::string& path,
                                                              base::Problems& problems);

/// The same for the text that a posterior holds, its parameters for this scenario; targets are left
/// out.
[[nodiscard]] std::optional<std::vector<Moving>> moving_of_text(const std::string& text,
                                                                const std::string& name,
                                                                const scenario::Scenario& scenario,
                                                                base::Problems& problems);

}  // namespace samenspel::calibration
