#pragma once
// Two blocks of Philox beside each other: they do not wait for one another, and together take
// little longer than one.

#include "core/random/philox.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace samenspel::random {

struct TwoBlocks {
  Block first;
  Block second;
};

#if defined(__SSE2__)

namespace detail {

/// The counter of a block within its rounds, of each half the lower word: what is multiplied next
/// (words 0 and 2), and what the products are mixed with (words 3 and 1).
struct Lanes {
  __m128i multiplied;
  __m128i mixed;
};

[[nodiscard]] inline __m128i lanes_of(std::uint32_t low, std::uint32_t high) {
  return _mm_set_epi32(0, static_cast<int>(high), 0, static_cast<int>(low));
}

[[nodiscard]] inline Lanes lanes_of(const Block& counter) {
  return {lanes_of(counter[0], counter[2]), lanes_of(counter[3], counter[1])};
}

/// One round; what stands above the lower words is never used.
[[nodiscard]] inline Lanes round_of(const Lanes& lanes, __m128i multipliers, __m128i key) {
  const __m128i products = _mm_mul_epu32(lanes.multiplied, multipliers);
  const __m128i mixed =
      _mm_xor_si128(_mm_srli_epi64(products, 32), _mm_xor_si128(lanes.mixed, key));
  constexpr int halves_change_places = 0x4E;
  return {_mm_shuffle_epi32(mixed, halves_change_places), products};
}

[[nodiscard]] inline Block block_of(const Lanes& lanes) {
  const auto low = [](__m128i half) { return static_cast<std::uint32_t>(_mm_cvtsi128_si32(half)); };
  const auto high = [&low](__m128i both) { return low(_mm_unpackhi_epi64(both, both)); };
  return {low(lanes.multiplied), high(lanes.mixed), high(lanes.multiplied), low(lanes.mixed)};
}

}  // namespace detail

/// `philox` of both counters under one key.
[[nodiscard, gnu::always_inline]] inline TwoBlocks philox_two(const Block& first,
                                                              const Block& second, Key key) {
  const __m128i multipliers = detail::lanes_of(philox_multiplier_0, philox_multiplier_2);
  const __m128i step = detail::lanes_of(philox_key_step_b, philox_key_step_a);
  __m128i round_key = detail::lanes_of(key.b, key.a);
  detail::Lanes one = detail::lanes_of(first);
  detail::Lanes other = detail::lanes_of(second);
  for (int round = 0; round < philox_rounds; ++round) {
    one = detail::round_of(one, multipliers, round_key);
    other = detail::round_of(other, multipliers, round_key);
    round_key = _mm_add_epi32(round_key, step);
  }
  return {detail::block_of(one), detail::block_of(other)};
}

#else

/// `philox` of both counters under one key.
[[nodiscard]] constexpr TwoBlocks philox_two(const Block& first, const Block& second, Key key) {
  return {philox(first, key), philox(second, key)};
}

#endif

}  // namespace samenspel::random
