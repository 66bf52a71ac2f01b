#pragma once
// One check of the table of `samenspel verify`, as an assertion on each of its rows.

#include "verification/check.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace samenspel::theory_test {

/// The rows of a check, measured on two threads.
std::vector<theory::Row> rows_of(std::string_view id);

/// Every row must hold, and together their z must be no wider than normal.
void expect_holds(std::string_view id);

}  // namespace samenspel::theory_test
