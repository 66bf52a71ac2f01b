#pragma once
// What one replication leaves: numbers for every declared output, and how they become the arrays of
// a scenario.

#include <cstdint>
#include <string>
#include <vector>

#include "core/observe/logged_event.hpp"
#include "core/observe/results.hpp"
#include "core/scenario/policy.hpp"

namespace samenspel::observe {

/// The measured part of a run, in days from its start.
struct Window {
  std::int32_t first_day = 0;
  std::int32_t end_day = 0;
  std::int32_t first_date = 0;  ///< of `first_day`, days since 1 January 1970
  double years() const { return (end_day - first_day) / 365.25; }
  /// The calendar year of a day of the run, the first measured year being 0.
  std::int32_t year_of(std::int32_t day) const;
  /// Calendar years that the window touches.
  std::int32_t calendar_years() const { return year_of(end_day - 1) + 1; }
  /// The calendar month of a day of the run, that of the first measured day being 0.
  std::int32_t month_of(std::int32_t day) const;
  std::int32_t calendar_months() const { return month_of(end_day - 1) + 1; }
};

/// An output as it is declared: once, with unit and meaning. `axes` are without the replication
/// axis.
struct Output {
  std::string name;
  std::string long_name;
  std::string unit;
  NumberKind kind = NumberKind::real;
  std::vector<std::string> axes;
  bool series = false;  ///< kept only when weekly series are recorded
};

/// Outputs and axes of a scenario, in a fixed order.
struct Declarations {
  std::vector<Axis> axes;
  std::vector<Output> outputs;
  std::string measured_from;             ///< with event logs: first measured day, as a date
  std::vector<std::string> disciplines;  ///< with event logs
};

[[nodiscard]] Declarations declare(const scenario::Structure& structure, const Window& window,
                                   scenario::Record record);

/// One replication: `values[i]` belong to output i of the declarations, in row-major order over its
/// axes.
struct ReplicationOutcome {
  std::vector<std::vector<double>> values;
  std::uint64_t fingerprint = 0;  ///< of all facts in order: equal runs have equal fingerprints
  std::uint64_t events = 0;       ///< popped entries whose handler changed something
  std::vector<LoggedEvent> log;   ///< of the measured window; empty unless events are recorded
};

/// Joins replications, in order, along the first axis.
[[nodiscard]] ScenarioResults join(const scenario::Scenario& scenario,
                                   const Declarations& declarations,
                                   const std::vector<ReplicationOutcome>& replications);

}  // namespace samenspel::observe
