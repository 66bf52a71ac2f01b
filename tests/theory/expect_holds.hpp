#pragma once
// One check of the table of `samenspel verify`, as an assertion on each of its rows.

#include "verification/check.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string_view>

namespace samenspel::theory_test {

/// Every row of the checks must hold, and together their z must be no wider than normal. What
/// several checks measure in the same runs is run once.
void expect_holds(std::initializer_list<std::string_view> ids);

}  // namespace samenspel::theory_test
