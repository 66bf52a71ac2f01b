#pragma once
// A small fixed generator for resampling and designs: the same input gives the same numbers on
// every machine.

#include <cstddef>
#include <cstdint>

namespace samenspel::statistics {

/// SplitMix64 (Steele, Lea & Flood 2014): one 64-bit number per step of a Weyl sequence.
class SplitMix {
 public:
  explicit SplitMix(std::uint64_t seed) : state_(seed) {}

  std::uint64_t operator()() {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }

  /// Uniform in [0, 1), in steps of 2^-53.
  double uniform() { return static_cast<double>((*this)() >> 11U) * 0x1p-53; }

  /// In [0, count), count at most 2^32: the high half of a product of 32-bit numbers; its bias,
  /// count / 2^32, is far below the sampling noise.
  std::size_t below(std::size_t count) {
    return static_cast<std::size_t>(((*this)() >> 32U) * static_cast<std::uint64_t>(count) >> 32U);
  }

 private:
  std::uint64_t state_;
};

}  // namespace samenspel::statistics
