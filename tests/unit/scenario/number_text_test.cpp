#include "core/scenario/number_text.hpp"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>

#include <gtest/gtest.h>

namespace samenspel::scenario {
namespace {

TEST(ParseReal, ReadsPlainDecimals) {
  EXPECT_EQ(parse_real("0").value, 0.0);
  EXPECT_EQ(parse_real("0.5").value, 0.5);
  EXPECT_EQ(parse_real("-2").value, -2.0);
  EXPECT_EQ(parse_real("12").value, 12.0);
  EXPECT_EQ(parse_real("1e-3").value, 0.001);
  EXPECT_EQ(parse_real("1E+3").value, 1000.0);
  EXPECT_EQ(parse_real("0.1").value, 0.1);
  EXPECT_EQ(parse_real("1.7976931348623157e308").value, std::numeric_limits<double>::max());
}

TEST(ParseReal, GivesOneZero) {
  EXPECT_FALSE(std::signbit(*parse_real("-0").value));
  EXPECT_FALSE(std::signbit(*parse_real("-0.0e5").value));
}

TEST(ParseReal, RefusesEveryOtherNotation) {
  for (const char* text :
       {"",      " 1",     "1 ",     "+1",       ".5",    "5.",  "010",  "0x10",  "0o7",
        "0b1",   "1_000",  "1,5",    "1e",       "1e+",   "--1", ".nan", ".inf",  "-.inf",
        "nan",   "inf",    "abc",    "1.2.3",    "1e5.5", "12%", "1d5",  "0x1p3", "-",
        "1e400", "-1e400", "1e-400", "infinity", "١",     "1\n"}) {
    EXPECT_FALSE(parse_real(text).value) << text;
  }
}

TEST(ParseReal, SaysWhy) {
  EXPECT_EQ(parse_real("010").why, "A leading zero could mean an octal number: leave it out.");
  EXPECT_EQ(parse_real("0x10").why, "Write it as a plain decimal number.");
  EXPECT_EQ(parse_real(".nan").why, "Infinity and not-a-number are no values.");
  EXPECT_EQ(parse_real("-.INF").why, "Infinity and not-a-number are no values.");
  EXPECT_EQ(parse_real("0,5").why, "Use a point for decimals and nothing for thousands.");
  EXPECT_EQ(parse_real(".5").why, "Write a digit before the point: 0.5.");
  EXPECT_EQ(parse_real("12%").why, "Write 12% as 0.12.");
  EXPECT_EQ(parse_real("1e400").why, "It is too large for a number.");
  EXPECT_EQ(parse_real("1e-400").why, "It is too small to be told from 0.");
  EXPECT_EQ(parse_real("many").why, "");
}

TEST(ParseWhole, ReadsWholeNumbersOnly) {
  EXPECT_EQ(parse_whole("12").value, 12);
  EXPECT_EQ(parse_whole("-3").value, -3);
  EXPECT_EQ(parse_whole("999999999999999999").value, 999999999999999999);
  EXPECT_FALSE(parse_whole("9999999999999999999").value);
  EXPECT_FALSE(parse_whole("1.0").value);
  EXPECT_EQ(parse_whole("1e3").why, "Write it without a point or an exponent.");
  EXPECT_FALSE(parse_whole("007").value);
  EXPECT_FALSE(parse_whole("").value);
  EXPECT_FALSE(parse_whole("-").value);
}

TEST(NumberText, IsShortAndPlain) {
  EXPECT_EQ(number_text(0.0), "0");
  EXPECT_EQ(number_text(-0.0), "0");
  EXPECT_EQ(number_text(0.1), "0.1");
  EXPECT_EQ(number_text(-2.5), "-2.5");
  EXPECT_EQ(number_text(12), "12");
  EXPECT_EQ(number_text(200000), "200000");
  EXPECT_EQ(number_text(0.005), "0.005");
  EXPECT_EQ(number_text(0.000001), "0.000001");
  EXPECT_EQ(number_text(1e-7), "1.0e-7");
  EXPECT_EQ(number_text(-1.25e20), "-1.25e+20");
  EXPECT_EQ(number_text(1e16), "10000000000000000");
  EXPECT_EQ(number_text(1.0 / 3), "0.3333333333333333");
  EXPECT_EQ(number_text(0.1 + 0.2), "0.30000000000000004");
}

TEST(NumberText, ReadsBackAsTheSameNumber) {
  std::uint64_t bits = 0x9E3779B97F4A7C15u;
  for (int i = 0; i < 20000; ++i) {
    bits = bits * 6364136223846793005u + 1442695040888963407u;
    double value = 0;
    std::memcpy(&value, &bits, sizeof value);
    if (!std::isfinite(value)) continue;
    const std::string text = number_text(value);
    ASSERT_TRUE(parse_real(text).value) << text;
    ASSERT_EQ(*parse_real(text).value, value) << text;
    ASSERT_EQ(number_text(*parse_real(text).value), text);
  }
}

TEST(NumberText, ReadsBackTheSmallestAndTheLargest) {
  using Limits = std::numeric_limits<double>;
  for (const double value : {Limits::denorm_min(), Limits::min(), Limits::max(), -Limits::max()}) {
    EXPECT_EQ(parse_real(number_text(value)).value, value);
  }
}

}  // namespace
}  // namespace samenspel::scenario
