#pragma once
// A quick stand-in for the simulation: each target as a curved surface over the parameters, fitted
// to the particles that were run, with how far it may be off.

#include <cstddef>
#include <span>
#include <vector>

namespace samenspel::calibration {

/// Terms of a surface of degree two over [0, 1]^d in Legendre polynomials, of which the squares
/// have a mean of 1 and the products a mean of 0: the square of a coefficient is a share of the
/// variance under even priors. Order: constant; linear; quadratic; products i < j.
[[nodiscard]] std::vector<double> terms_at(std::span<const double> place);

/// What a surface says at a place, and the standard deviation of how far it is off.
struct Guess {
  double mean = 0, error = 0;
};

/// How much of a target's variance under even priors comes from a parameter: alone, and with the
/// products in which it takes part.
struct Share {
  double alone = 0, total = 0;
};

class Emulator {
 public:
  /// `outcomes[t][i]` is target t at `places[i]`, which counts `weights[i]` ≥ 0. Coefficients are
  /// drawn to 0 (ridge), linear ones and others each by a strength under which all outcomes
  /// together are likeliest. Errors are those of places left out one at a time. Throws
  /// std::invalid_argument without places or for unequal lengths.
  Emulator(const std::vector<std::vector<double>>& places, std::span<const double> weights,
           const std::vector<std::vector<double>>& outcomes);

  [[nodiscard]] std::size_t targets() const { return coefficients_.size(); }
  /// All targets at one place.
  [[nodiscard]] std::vector<Guess> at(std::span<const double> place) const;
  /// Root mean square of what it is off at places left out.
  [[nodiscard]] double error(std::size_t target) const { return errors_[target]; }
  /// The share of the variance over the places that it explains at places left out; below 0 it is
  /// worse than a constant.
  [[nodiscard]] double explained(std::size_t target) const { return explained_[target]; }
  /// By parameter.
  [[nodiscard]] std::vector<Share> shares(std::size_t target) const;

 private:
  std::size_t parameters_ = 0;
  std::vector<std::vector<double>> factor_;  ///< Cholesky factor of the precision
  std::vector<std::vector<double>> coefficients_;
  std::vector<double> noise_;  ///< of one outcome, so that places left out lie as far off as said
  std::vector<double> errors_, explained_;
};

}  // namespace samenspel::calibration
