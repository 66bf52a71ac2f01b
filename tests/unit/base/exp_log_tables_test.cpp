#include "core/base/exp_log_tables.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/exp_log.hpp"

// Each entry against its formula, where the long double of libm has bits to spare.
#if __LDBL_MANT_DIG__ > 60 && !defined(__EMSCRIPTEN__)

namespace samenspel::base::detail {
namespace {

TEST(LogTable, follows_its_formula) {
  for (std::uint64_t i = 0; i < 128; ++i) {
    const LogRow& row = log_rows[i];
    const double grid = from_bits(log_low_end + (i << 45));
    EXPECT_NEAR(row.c, grid, 2e-12);
    EXPECT_NEAR(static_cast<double>(static_cast<long double>(row.c) * row.inverse - 1), 0, 1e-18);
    const long double high = static_cast<long double>(row.log_high);
    const long double exact = -std::log(static_cast<long double>(row.inverse));
    EXPECT_NEAR(static_cast<double>(exact - high), row.log_low, 1e-19);
    EXPECT_EQ(std::floor(row.log_high * 0x1p42), row.log_high * 0x1p42);
  }
}

TEST(LogTable, is_exact_around_one) {
  const LogRow& row = log_rows[80];
  EXPECT_EQ(row.c, 1);
  EXPECT_EQ(row.inverse, 1);
  EXPECT_EQ(row.log_high, 0);
  EXPECT_EQ(row.log_low, 0);
}

TEST(ExpTable, follows_its_formula) {
  for (int j = 0; j < 128; ++j) {
    const long double exact = std::exp2(static_cast<long double>(j) / 128);
    EXPECT_EQ(exp_rows[j].value, static_cast<double>(exact));
    const long double rest = exact / static_cast<long double>(exp_rows[j].value) - 1;
    EXPECT_NEAR(static_cast<double>(rest), exp_rows[j].rest, 2e-19);
  }
}

TEST(LogOfTwo, is_in_two_parts) {
  const long double exact = std::log(2.0L);
  EXPECT_NEAR(static_cast<double>(exact - static_cast<long double>(log2_high)), log2_low, 1e-19);
  EXPECT_NEAR(static_cast<double>(exact / 128 - static_cast<long double>(exp_step_high)),
              exp_step_low, 1e-20);
  EXPECT_DOUBLE_EQ(exp_steps, static_cast<double>(128 / exact));
}

}  // namespace
}  // namespace samenspel::base::detail
#endif
