#pragma once
// One number for a whole history: equal runs have equal fingerprints, on every platform.

#include <bit>
#include <cstdint>
#include <cstring>

#include "core/world/fact.hpp"

namespace samenspel::observe {

class Fingerprint {
 public:
  void add(const world::Fact& fact) {
    static_assert(sizeof(fact) == 4 * sizeof(std::uint64_t));  // a fact has no padding
    value_ = std::rotl(value_ ^ word(fact, 0), 29) * 0x9E3779B97F4A7C15U + word(fact, 2);
    other_ = std::rotl(other_ ^ word(fact, 1), 31) * 0xBF58476D1CE4E5B9U + word(fact, 3);
  }
  [[nodiscard]] std::uint64_t value() const {
    const std::uint64_t both = (value_ ^ value_ >> 29) * 0xBF58476D1CE4E5B9U + other_;
    return both ^ both >> 32;
  }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("value", s.value_), visit("other", s.other_);
  }

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
