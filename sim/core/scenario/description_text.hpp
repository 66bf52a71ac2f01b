#pragma once
// How a description is put into words: for messages, comments and reference tables alike.

#include <string>
#include <string_view>

#include "core/base/description.hpp"

namespace samenspel::scenario {

std::string_view role_name(base::Role role);

/// "0 to 1", "at least 0", "at most 5", "any" (an infinite bound is none).
std::string range_text(const base::About& about);

/// "a number from 0 to 1", "a whole number, at least 1 (family)": the noun, the range, the unit
/// unless it is "1".
std::string expected_number(std::string_view noun, const base::About& about);

/// True when `value` lies in the range; never for a value that is not finite.
bool in_range(double value, const base::About& about);

}  // namespace samenspel::scenario
