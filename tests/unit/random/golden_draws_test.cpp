// The first 10,000 draws of each law, bit by bit: g++, clang++ and em++ must agree on these
// literals.

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <iomanip>

#include "core/base/exp_log.hpp"
#include "core/random/draws.hpp"
#include "core/random/law.hpp"

namespace samenspel::random {
namespace {

/// A chained hash of the bits of the draws of a stream and of one draw each from fresh addresses.
template <class Draw>
std::uint64_t hash_of(Draw draw) {
  constexpr std::uint32_t count = 10000;
  std::uint64_t hash = 0;
  const auto add = [&](Draws& draws) {
    hash = scramble(hash ^ base::bits_of(static_cast<double>(draw(draws))));
  };
  const Key key = mix(20240101, 3);
  Draws stream(key, subject(Who::run, 0, 0), Decision::work, 0);
  for (std::uint32_t n = 0; n < count; ++n) add(stream);
  for (std::uint32_t n = 0; n < count; ++n) {
    Draws draws(key, subject(Who::need, n % 11, n), Decision::work, n % 5);
    add(draws);
  }
  return hash;
}

template <class Draw>
void expect_hash(const char* law, std::uint64_t expected, Draw draw) {
  const std::uint64_t hash = hash_of(draw);
  EXPECT_EQ(hash, expected) << law << " 0x" << std::hex << std::uppercase << hash;
}

TEST(GoldenDraws, are_the_same_in_every_compiler) {
  constexpr std::array<double, 4> weights{0.1, 0.7, 1.3, 0.4};
  expect_hash("word", 0xB62642A5D6E24245, [](Draws& d) { return d(); });
  expect_hash("uniform", 0xAF0887AE8974A12B, [](Draws& d) { return d.uniform(); });
  expect_hash("exponential", 0xC9BA7C60B4BB494A, [](Draws& d) { return d.exponential(); });
  expect_hash("quick_exponential", 0x23024EBF160EE58E,
              [](Draws& d) { return d.quick_exponential(); });
  expect_hash("normal", 0xE6D02C6262A54237, [](Draws& d) { return d.normal(); });
  expect_hash("lognormal", 0x3D5104803815D6D6, [](Draws& d) { return d.lognormal(12, 0.8); });
  expect_hash("erlang", 0x1668AFD1997982B2, [](Draws& d) { return d.erlang(3, 7); });
  expect_hash("weibull", 0x4C9D1D80C3B45DE5, [](Draws& d) { return d.weibull(3, 1.7); });
  expect_hash("poisson_small", 0x546D692D999DB304, [](Draws& d) { return d.poisson(2.5); });
  expect_hash("poisson_large", 0xBF0ED982FEFFED43, [](Draws& d) { return d.poisson(80); });
  expect_hash("bernoulli", 0x618227F4A9CF90E, [](Draws& d) { return d.bernoulli(0.3); });
  expect_hash("pick", 0xE349EE841BDE0239, [&](Draws& d) { return d.pick(weights); });
}

TEST(GoldenDraws, of_scenario_laws_are_the_same_in_every_compiler) {
  expect_hash("law_weibull", 0xA7626C2A46B04736, [](Draws& d) {
    return draw(Law{Law::Kind::weibull, 5, 0.7}, d);
  });
  expect_hash("law_uniform", 0x322390C0E5606BAC, [](Draws& d) {
    return draw(Law{Law::Kind::uniform, 5, 0.3}, d);
  });
}

}  // namespace
}  // namespace samenspel::random
