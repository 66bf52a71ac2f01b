#pragma once
// From the seed of a study and the number of a replication to the key of its generator.

#include "core/random/philox.hpp"

#include <cstdint>

namespace samenspel::random {

/// A bijection of 64 bits in which every input bit reaches every output bit: the finalizer of
/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014; constants of Stafford's variant 13).
[[nodiscard]] constexpr std::uint64_t scramble(std::uint64_t x) {
  x ^= x >> 30;
  x *= 0xBF58476D1CE4E5B9u;
  x ^= x >> 27;
  x *= 0x94D049BB133111EBu;
  x ^= x >> 31;
  return x;
}

/// The key of one replication. One seed gives 2^32 different keys, and one replication number 2^64,
/// because `scramble` is a bijection. Neighbouring seeds and replications have unrelated keys.
[[nodiscard]] constexpr Key mix(std::uint64_t seed, std::uint32_t replication) {
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15u;  // 2^64 / golden ratio, odd
  const std::uint64_t key = scramble(scramble(seed + golden) + golden * replication);
  return Key{static_cast<std::uint32_t>(key), static_cast<std::uint32_t>(key >> 32)};
}

}  // namespace samenspel::random
