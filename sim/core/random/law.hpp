#pragma once
// A law that a scenario names: hours of work, lengths of spells, anything above 0 with a mean.

#include "core/random/draws.hpp"

#include <cstdint>

namespace samenspel::random {

/// A probability law by its mean and one more number; the unit is that of the mean.
struct Law {
  enum class Kind : std::uint8_t {
    constant,     ///< always the mean
    exponential,  ///< cv is 1
    erlang,       ///< cv_or_shape: number of stages, a whole number >= 1
    lognormal,    ///< cv_or_shape: coefficient of variation >= 0
    weibull,      ///< cv_or_shape: shape > 0; below 1 the hazard falls, above 1 it rises
    uniform       ///< cv_or_shape: coefficient of variation in [0, 1 / sqrt 3], so that nothing is
                  ///< negative
  };
  Kind kind = Kind::exponential;
  double mean = 1;         ///< >= 0; a mean of 0 always gives 0
  double cv_or_shape = 1;  ///< see the kind; ignored by constant and exponential
};

/// Whether both numbers are finite and in the range of their kind.
[[nodiscard]] bool is_valid(const Law& law);

/// One number by this law. Throws `Bug` when a number of the law is out of range.
[[nodiscard]] double draw(const Law& law, Draws& draws);

/// The mean and the variance, for theory; the variance is that of the law, not of a sample.
[[nodiscard]] double mean(const Law& law);
[[nodiscard]] double variance(const Law& law);

}  // namespace samenspel::random
