#pragma once
// The numbers of one outcome, replication by replication.

#include "core/observe/results.hpp"

#include <span>
#include <string>
#include <vector>

namespace samenspel::command {

/// An output that is one number, or one category of an output with one more axis.
struct OutcomeName {
  std::string variable;
  std::string axis;   ///< empty: one number
  std::string label;  ///< of the category
};

/// The outcomes of one output: itself, or one for each category. Empty for outputs with more axes
/// or over time, and for an absent one.
std::vector<OutcomeName> outcomes_of(const observe::ScenarioResults& scenario,
                                     const std::string& variable);

/// Those of the headline outputs, H1 first.
std::vector<OutcomeName> headline_outcomes(const observe::ScenarioResults& scenario);

/// Values at these positions of the replication axis, NaN where nothing was observed; empty when
/// the scenario does not have the outcome.
std::vector<double> values_of(const observe::ScenarioResults& scenario, const OutcomeName& outcome,
                              std::span<const std::size_t> replications);

}  // namespace samenspel::command
