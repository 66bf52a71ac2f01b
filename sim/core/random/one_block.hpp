#pragma once
// The draws of a decision for which one block of words is nearly always enough.

#include "core/base/check.hpp"
#include "core/random/draws.hpp"

#include <boost/random/exponential_distribution.hpp>
#include <boost/random/normal_distribution.hpp>

#include <cstdint>

namespace samenspel::random {

/// The numbers that `Draws` of this address gives, if the first try of each law gives them, as 98
/// of 100 do; who finds that it was not enough asks `Draws` from the start. At most four words may
/// be taken. Which word is next is known where this is compiled, so that all stay in registers.
class OneBlock {
 public:
  constexpr OneBlock(Key key, Subject who, Decision what, std::uint32_t occasion)
      : OneBlock(philox(block_of(who, what, occasion, 0), key)) {}

  /// The same of words that were worked out before.
  constexpr explicit OneBlock(const Block& words) : words_(words) {}

  /// All numbers so far are those of `Draws`.
  [[nodiscard]] bool was_enough() const { return was_enough_; }

  [[nodiscard]] double uniform() { return unit_of(word()); }

  [[nodiscard]] double exponential() {
    const std::uint32_t first = word();
    return within(boost::random::detail::exponential_table<double>::table_x + (first & 255),
                  fraction(first, word()));
  }

  [[nodiscard]] double normal() {
    const std::uint32_t first = word();
    const double size =
        within(boost::random::detail::normal_table<double>::table_x + (first >> 1 & 127),
               fraction(first, word()));
    return base::from_bits(base::bits_of(size) ^ std::uint64_t{~first} << 63);
  }

 private:
  std::uint32_t word() {
    SAMENSPEL_CHECK(next_ < words_.size(), "one block has four words");
    return words_[next_++];
  }

  /// 53 bits in [0, 1), behind the eight that choose a layer of the ziggurat.
  [[nodiscard]] static double fraction(std::uint32_t first, std::uint32_t second) {
    return (static_cast<double>(first >> 8) * 0x1p-24 + static_cast<double>(second & 0x1FFFFFFF)) *
           0x1p-29;
  }

  /// The point at this fraction of a layer's width, if it lies below the next layer's.
  [[nodiscard]] double within(const double* layer, double fraction) {
    const double x = fraction * layer[0];
    was_enough_ = was_enough_ && x < layer[1];
    return x;
  }

  Block words_;
  std::uint32_t next_ = 0;
  bool was_enough_ = true;
};

}  // namespace samenspel::random
