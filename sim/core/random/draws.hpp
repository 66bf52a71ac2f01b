#pragma once
// The draws of one decision: a stream of random numbers that depends on its address and on nothing
// else.

#include "core/base/check.hpp"
#include "core/base/exp_log.hpp"
#include "core/random/address.hpp"
#include "core/random/decision.hpp"
#include "core/random/key.hpp"
#include "core/random/philox.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace samenspel::random {

/// A uniform number in (0, 1) from a random word: the middles of 2^32 equal steps, never 0 or 1,
/// exact in a double.
[[nodiscard]] constexpr double unit_of(std::uint32_t word) {
  return (static_cast<double>(word) + 0.5) * 0x1p-32;
}

/// The counter of a block of four words of an address: ordinal (32) | kind and place (16), decision
/// (16) | occasion (32) | block (32).
[[nodiscard]] constexpr Block block_of(Subject who, Decision what, std::uint32_t occasion,
                                       std::uint32_t block) {
  return {who.ordinal, who.kind_and_place << 16 | static_cast<std::uint32_t>(what), occasion,
          block};
}

/// The random numbers for (key, who, decision, occasion), where the occasion is a natural ordinal:
/// need 3, a calendar day, the second brick. A `std::uniform_random_bit_generator` of 32-bit words;
/// cheap to make, works out blocks of four words as they are asked for, owns nothing. Equal
/// addresses give equal numbers whatever else was drawn. The laws are Boost.Random's over
/// `base::real`; they throw `Bug` when a parameter is outside its range.
class Draws {
 public:
  using result_type = std::uint32_t;

  constexpr Draws(Key key, Subject who, Decision what, std::uint32_t occasion)
      : key_(key), counter_(block_of(who, what, occasion, 0)) {}

  static constexpr std::uint32_t min() { return 0; }
  static constexpr std::uint32_t max() { return 0xFFFFFFFFu; }

  /// The next word.
  constexpr std::uint32_t operator()() {
    if (next_ == 4) {
      words_ = philox(counter_, key_);
      ++counter_[3];
      next_ = 0;
    }
    return words_[next_++];
  }

  /// Uniform on (0, 1), never 0 or 1; one word.
  [[nodiscard]] double uniform() { return unit_of((*this)()); }

  /// Exponential with mean 1, to the last bit of a double (Boost's ziggurat); two words, rarely
  /// more.
  [[nodiscard]] double exponential();

  /// Exponential with mean 1 as -log(u): exactly one word, in steps of 2^-32 of probability,
  /// between 1e-10 and 22.9. For decisions that draw three or four numbers, which then share a
  /// block (a quarter less time than two blocks).
  [[nodiscard]] double quick_exponential() { return -base::log(uniform()); }

  /// Normal with mean 0 and variance 1.
  [[nodiscard]] double normal();

  /// Lognormal by its own mean (> 0) and coefficient of variation (>= 0).
  [[nodiscard]] double lognormal(double mean, double cv);

  /// The same with sigma = lognormal_sigma(cv), the deviation of its logarithm, worked out
  /// beforehand.
  [[nodiscard]] double lognormal_by_sigma(double mean, double sigma);

  /// Erlang: the sum of `stages` (>= 1) exponentials that together have this mean (>= 0).
  [[nodiscard]] double erlang(int stages, double mean);

  /// Weibull with survival exp(-(x / scale)^shape); both above 0.
  [[nodiscard]] double weibull(double scale, double shape);

  /// Poisson with this mean (>= 0).
  [[nodiscard]] std::int64_t poisson(double mean);

  /// True with probability p; never for p <= 0, always for p >= 1. Uses one word whatever p is.
  [[nodiscard]] bool bernoulli(double p) { return uniform() < p; }

  /// An index with probability in proportion to its weight (>= 0, not all 0); one word.
  [[nodiscard]] std::size_t pick(std::span<const double> weights);

 private:
  Key key_;
  Block counter_;
  Block words_{};
  std::uint32_t next_ = 4;
};

/// The lognormal number with this mean (> 0) and deviation of its logarithm (>= 0) that a standard
/// normal number makes.
[[nodiscard]] inline double lognormal_of(double normal, double mean, double sigma) {
  SAMENSPEL_CHECK(mean > 0 && sigma >= 0,
                  "a lognormal mean is positive and its sigma not negative");
  // The mean of exp(sigma N) is exp(sigma^2 / 2).
  return mean * base::exp(sigma * (normal - 0.5 * sigma));
}

/// The standard deviation of the logarithm of a lognormal number with this coefficient of variation
/// (>= 0).
[[nodiscard]] double lognormal_sigma(double cv);

/// The uniform number in (0, 1) that `Draws` of this address would give as its draw number `index`
/// (from 0).
[[nodiscard]] constexpr double unit(Key key, Subject who, Decision what, std::uint32_t occasion,
                                    std::uint32_t index = 0) {
  return unit_of(philox(block_of(who, what, occasion, index / 4), key)[index % 4]);
}

}  // namespace samenspel::random
