#pragma once
// One line of `samenspel verify`: what theory expects, what the simulation estimates, and whether
// they agree.

#include <span>
#include <string>

namespace samenspel::theory {

/// A comparison of one simulated mean with its exact value, both in the unit that `what` names.
struct Row {
  std::string id;             ///< "V1 M/M/5 load 0.8 mean_wait", unique in a table
  std::string what;           ///< in words, with the unit
  double expected = 0;        ///< from the formula
  double estimate = 0;        ///< mean over replications
  double standard_error = 0;  ///< of the estimate; 0 for a row that must hold exactly
  double z = 0;               ///< (estimate - expected) / standard_error
  bool pass = false;
  std::string note;  ///< why it fails; empty when it passes
};

/// The bounds of verification: largest |z|, and largest standard error as a share of the expected
/// value.
struct RowBounds {
  double z = 4.0;
  double share = 0.01;
  double share_when_busy = 0.02;  ///< from load `busy` on, where estimates converge slowly
  double busy = 0.9;
};

/// Fills z, pass and note. `load` is arrivals x work / servers of the busiest station (0 when there
/// is no such thing). A standard error of 0 asks for equality up to rounding (1e-9 relative) and
/// gives z = 0 or infinity; a value that is not finite fails. An estimate that is too vague to say
/// anything fails as well.
Row judged(Row row, double load = 0, const RowBounds& bounds = {});

/// All rows together. Rows share runs, so z values are not all independent; the tests are therefore
/// lenient (0.001).
struct Verdict {
  int rows = 0;
  int failed = 0;
  double largest_z = 0;  ///< largest |z|
  double normal_p =
      1;  ///< two-sided Kolmogorov-Smirnov test of the z against N(0,1): reported, not judged
  double wider_p = 1;  ///< one-sided test that the |z| are no larger than those of N(0,1): judged
  bool pass = false;   ///< no row failed and wider_p > 0.001
};

/// Rows with a standard error of 0 count as rows but stay out of the tests on z.
Verdict verdict(std::span<const Row> rows);

}  // namespace samenspel::theory
