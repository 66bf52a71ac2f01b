#pragma once
// One number for a whole history: equal runs have equal fingerprints, on every platform.

#include <cstdint>
#include <cstring>

#include "core/world/fact.hpp"

namespace samenspel::observe {

class Fingerprint {
 public:
  void add(const world::Fact& fact) {
    std::uint64_t words[4];
    static_assert(sizeof(words) == sizeof(fact));
    std::memcpy(words, &fact, sizeof(words));  // a fact has no padding
    for (const std::uint64_t word : words) {
      value_ = (value_ ^ word) * 0x9E3779B97F4A7C15U;
      value_ ^= value_ >> 29;
    }
  }
  [[nodiscard]] std::uint64_t value() const { return value_ ^ value_ >> 32; }

 private:
  std::uint64_t value_ = 0x243F6A8885A308D3U;
};

}  // namespace samenspel::observe
