#include "core/base/money.hpp"

#include <algorithm>
#include <cstddef>

namespace samenspel::base {

namespace {

// 128 bits: an amount times a weight; __extension__ keeps -Wpedantic quiet about it.
__extension__ typedef unsigned __int128 Wide;

struct Remainder {
  std::uint64_t rest;
  std::size_t index;
};

std::uint64_t sum_of(std::span<const std::int64_t> weights) {
  std::int64_t total = 0;
  for (const std::int64_t weight : weights) {
    SAMENSPEL_CHECK(weight >= 0, "a weight is not negative");
    SAMENSPEL_CHECK(!__builtin_add_overflow(total, weight, &total), "the sum of the weights fits");
  }
  SAMENSPEL_CHECK(total > 0, "weights have a positive sum");
  return static_cast<std::uint64_t>(total);
}

}  // namespace

std::vector<Money> split(Money amount, std::span<const std::int64_t> weights) {
  const std::uint64_t total = sum_of(weights);
  const std::int64_t sign = amount.cents < 0 ? -1 : 1;
  const std::uint64_t size = static_cast<std::uint64_t>((amount * sign).cents);
  std::vector<Money> parts(weights.size());
  std::vector<Remainder> remainders(weights.size());
  std::uint64_t left = size;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Wide share = Wide{size} * static_cast<std::uint64_t>(weights[i]);
    const std::uint64_t whole = static_cast<std::uint64_t>(share / total);
    parts[i] = Money{sign * static_cast<std::int64_t>(whole)};
    remainders[i] = Remainder{static_cast<std::uint64_t>(share % total), i};
    left -= whole;
  }
  // The index makes every key different, so that the order is the same in every standard library.
  std::sort(remainders.begin(), remainders.end(), [](const Remainder& x, const Remainder& y) {
    return x.rest != y.rest ? x.rest > y.rest : x.index < y.index;
  });
  for (std::size_t i = 0; i < left; ++i) {
    parts[remainders[i].index] += Money{sign};
  }
  return parts;
}

}  // namespace samenspel::base
