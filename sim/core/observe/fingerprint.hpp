#pragma once
// One number for a whole history: equal runs have equal fingerprints, on every platform.

#include <cstdint>
#include <cstring>

#include "core/world/fact.hpp"

namespace samenspel::observe {

class Fingerprint {
 public:
  void add(const world::Fact& fact) {
    static_assert(sizeof(fact) == 4 * sizeof(std::uint64_t));  // a fact has no padding
    const std::uint64_t words[4] = {word(fact, 0), word(fact, 1), word(fact, 2), word(fact, 3)};
    value_ = (value_ ^ words[0] ^ words[2] << 32 ^ words[2] >> 32) * 0x9E3779B97F4A7C15U;
    other_ = (other_ ^ words[1] ^ words[3] << 32 ^ words[3] >> 32) * 0xBF58476D1CE4E5B9U;
    value_ ^= value_ >> 29 ^ other_ >> 31;
    other_ ^= other_ >> 29;
  }
  [[nodiscard]] std::uint64_t value() const { return value_ ^ other_ ^ value_ >> 32; }

 private:
  static std::uint64_t word(const world::Fact& fact, std::size_t index) {
    std::uint64_t value = 0;
    std::memcpy(&value, reinterpret_cast<const unsigned char*>(&fact) + index * sizeof(value),
                sizeof(value));
    return value;
  }

  std::uint64_t value_ = 0x243F6A8885A308D3U;
  std::uint64_t other_ = 0x13198A2E03707344U;
};

}  // namespace samenspel::observe
