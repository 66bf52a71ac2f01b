#pragma once
// When replications are enough: the headline outcomes are known to a share of their mean.

#include "core/observe/results.hpp"

#include <span>
#include <string>

namespace samenspel::command {

/// What was seen after so many replications.
struct Look {
  int replications = 0;
  double widest = 0;    ///< the largest half-width of a 95% interval as a share of its mean
  std::string outcome;  ///< whose it is, in words; empty when no outcome can be judged
  bool reached = false;
};

/// The next number of replications to look at, 20, 30, 45, 68, …, or `most` when that comes first.
int look_after(int done, int most);

/// Judges all replications in `scenarios`, of which the first is the baseline. One scenario: the t
/// interval of each headline outcome against its mean. Several: the interval of the paired
/// difference from the baseline against the baseline's mean. Categories of an outcome (layers) are
/// each taken against the sum of their means, so that a layer where hardly anybody waits does not
/// decide. Left out: what nobody observed, and a baseline of 0. Reached when no half-width is above
/// `precision`.
Look look(std::span<const observe::ScenarioResults> scenarios, double precision);

}  // namespace samenspel::command
