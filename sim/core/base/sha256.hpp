#pragma once
// SHA-256 (FIPS 180-4) of a text: names a resolved scenario, so that equal hashes mean equal
// questions.

#include <string>
#include <string_view>

namespace samenspel::base {

/// 64 lower-case hexadecimal digits.
std::string sha256(std::string_view text);

}  // namespace samenspel::base
