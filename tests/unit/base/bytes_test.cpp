#include "core/base/bytes.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/bytes_of.hpp"
#include "core/base/layout.hpp"

namespace samenspel::base {
namespace {

enum class Colour : std::uint8_t { red, blue = 200 };

struct Part {
  std::uint8_t small = 1;
  std::int64_t large = -2;  // seven bytes of padding before it

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("small", s.small), visit("large", s.large);
  }
};

struct Whole {
  static constexpr std::uint16_t edition = 7;
  bool yes = true;
  Colour colour = Colour::blue;
  float ratio = 1.5F;
  double amount = -0.0;
  std::array<Part, 2> pair{};
  std::vector<std::vector<std::uint16_t>> rows{{1, 2}, {}, {0x1234}};
  std::unique_ptr<Part> owned = std::make_unique<Part>();

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("edition", edition), visit("yes", s.yes), visit("colour", s.colour),
        visit("ratio", s.ratio);
    visit("amount", s.amount), visit("pair", s.pair), visit("rows", s.rows),
        visit("owned", s.owned);
  }
};

template <class T>
std::vector<std::uint8_t> bytes(const T& value) {
  std::vector<std::uint8_t> result;
  ByteSink sink(result);
  write_bytes(value, sink);
  return result;
}

template <class T>
bool reads(T& value, const std::vector<std::uint8_t>& from) {
  ByteSource source(from);
  read_bytes(value, source);
  return source.ok() && source.left() == 0;
}

using Bytes = std::vector<std::uint8_t>;

TEST(Bytes, are_little_endian_without_padding) {
  EXPECT_EQ(bytes(std::uint32_t{0x01020304}), (Bytes{4, 3, 2, 1}));
  EXPECT_EQ(bytes(std::int16_t{-2}), (Bytes{0xFE, 0xFF}));
  EXPECT_EQ(bytes(1.0), (Bytes{0, 0, 0, 0, 0, 0, 0xF0, 0x3F}));
  EXPECT_EQ(bytes(-2.0F), (Bytes{0, 0, 0, 0xC0}));
  EXPECT_EQ(bytes(Colour::blue), (Bytes{200}));
  EXPECT_EQ(bytes(Part{}), (Bytes{1, 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF}));
  EXPECT_EQ(bytes(std::vector<bool*>{}.size()), Bytes(8, 0));  // size_t has eight bytes everywhere
  EXPECT_EQ(bytes(std::vector<std::uint8_t>{9}), (Bytes{1, 0, 0, 0, 0, 0, 0, 0, 9}));
  EXPECT_EQ(bytes(std::array<std::uint8_t, 2>{8, 9}), (Bytes{8, 9}));
}

TEST(Bytes, come_back_as_they_were) {
  Whole whole;
  whole.pair[1].large = INT64_MIN;
  whole.ratio = std::nanf("");
  whole.owned->small = 255;
  Whole other;
  other.rows = {{5}, {6}, {7}, {8}};
  EXPECT_FALSE(equal(whole, other));
  ASSERT_TRUE(reads(other, bytes(whole)));
  EXPECT_TRUE(equal(whole, other));
  EXPECT_EQ(other.pair[1].large, INT64_MIN);
  EXPECT_TRUE(std::signbit(other.amount));
  EXPECT_EQ(other.owned->small, 255);
  EXPECT_EQ(other.rows, whole.rows);
}

TEST(Bytes, cut_short_anywhere_are_refused) {
  const Bytes all = bytes(Whole{});
  for (std::size_t size = 0; size < all.size(); ++size) {
    Whole whole;
    EXPECT_FALSE(reads(whole, Bytes(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(size))))
        << size;
  }
}

TEST(Bytes, that_make_no_value_are_refused) {
  bool flag = false;
  EXPECT_TRUE(reads(flag, {1}));
  EXPECT_FALSE(reads(flag, {2}));
  std::vector<std::uint64_t> numbers;
  EXPECT_FALSE(reads(numbers, Bytes(8, 0xFF)));  // a length beyond all bytes takes no memory
  EXPECT_EQ(numbers.capacity(), 0U);
  Whole whole;
  Bytes other_edition = bytes(whole);
  ++other_edition[0];
  EXPECT_FALSE(reads(whole, other_edition));
}

TEST(Bytes, tell_0_from_minus_0) {
  EXPECT_FALSE(equal(0.0, -0.0));
  EXPECT_TRUE(equal(std::nan(""), std::nan("")));
}

TEST(Bytes, of_what_is_not_there_are_a_bug) { EXPECT_THROW(bytes(std::unique_ptr<Part>()), Bug); }

TEST(BytesOf, counts_what_is_owned) {
  EXPECT_EQ(bytes_of(std::uint32_t{1}), 4U);
  std::vector<std::uint32_t> numbers;
  numbers.reserve(10);
  EXPECT_EQ(heap_bytes_of(numbers), 40U);
  Whole whole;
  const std::size_t before = bytes_of(whole);
  whole.rows[1].reserve(100);
  EXPECT_EQ(bytes_of(whole), before + 200);
  EXPECT_EQ(heap_bytes_of(whole.owned), sizeof(Part));
}

TEST(Layout, names_fields_and_widths) {
  EXPECT_EQ(
      layout_of(Whole{}),
      "{edition:u2,yes:u1,colour:e1,ratio:f4,amount:f8,pair:2*{small:u1,large:i8,},rows:[[u2]],"
      "owned:{small:u1,large:i8,},}");
  EXPECT_EQ(layout_of(std::size_t{0}), "u8");
}

}  // namespace
}  // namespace samenspel::base
