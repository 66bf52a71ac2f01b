#pragma once
// Philox 4x32 with ten rounds: turns a 128-bit counter and a 64-bit key into 128 random bits,
// without state. Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11
// (2011).

#include <array>
#include <cstdint>

namespace samenspel::random {

/// Four random words, or the four words of a counter.
using Block = std::array<std::uint32_t, 4>;

/// The key of a generator; one per replication.
struct Key {
  std::uint32_t a = 0;
  std::uint32_t b = 0;

  friend constexpr bool operator==(Key left, Key right) {
    return left.a == right.a && left.b == right.b;
  }
};

// Multipliers as published; the key moves by the golden ratio and by sqrt(3) - 1, both times 2^32.
inline constexpr std::uint32_t philox_multiplier_0 = 0xD2511F53u, philox_multiplier_2 = 0xCD9E8D57u;
inline constexpr std::uint32_t philox_key_step_a = 0x9E3779B9u, philox_key_step_b = 0xBB67AE85u;
inline constexpr int philox_rounds = 10;

/// The block of random words at `counter` under `key`.
[[nodiscard]] constexpr Block philox(const Block& counter, Key key) {
  std::uint32_t c0 = counter[0];
  std::uint32_t c1 = counter[1];
  std::uint32_t c2 = counter[2];
  std::uint32_t c3 = counter[3];
  std::uint32_t a = key.a;
  std::uint32_t b = key.b;
  for (int round = 0; round < philox_rounds; ++round) {
    const std::uint64_t product_0 = std::uint64_t{philox_multiplier_0} * c0;
    const std::uint64_t product_2 = std::uint64_t{philox_multiplier_2} * c2;
    c0 = static_cast<std::uint32_t>(product_2 >> 32) ^ c1 ^ a;
    c1 = static_cast<std::uint32_t>(product_2);
    c2 = static_cast<std::uint32_t>(product_0 >> 32) ^ c3 ^ b;
    c3 = static_cast<std::uint32_t>(product_0);
    a += philox_key_step_a;
    b += philox_key_step_b;
  }
  return {c0, c1, c2, c3};
}

}  // namespace samenspel::random
