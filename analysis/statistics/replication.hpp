#pragma once
// How many replications: what common random numbers gain, and when an interval is narrow enough.

#include <span>

namespace samenspel::statistics {

/// What running two scenarios on the same random numbers brings.
struct Pairing {
  double correlation = 0;  ///< of the two outcomes over replications
  double variance_ratio =
      1;  ///< (Var a + Var b) / Var(b - a): how many times fewer replications give the same
          ///< interval; above 1 is a gain, infinite when the difference never varies
};

/// Throws std::invalid_argument for unequal lengths or fewer than two replications.
Pairing gain_of_common_random_numbers(std::span<const double> a, std::span<const double> b);

/// Smallest number of replications whose expected t interval is at most ± half_width, for a
/// standard deviation estimated in a pilot; at least 2. half_width in the unit of the outcome.
/// Throws std::invalid_argument unless half_width > 0, standard_deviation >= 0 and level is between
/// 0 and 1.
int replications_needed(double standard_deviation, double half_width, double level = 0.95);

/// The numbers of replications at which a stopping rule looks: 20, 30, 45, 68, …, each half as many
/// again (rounded up). Returns the first look beyond `done`. Few looks keep the coverage of the
/// interval near its level.
int next_look(int done);

}  // namespace samenspel::statistics
