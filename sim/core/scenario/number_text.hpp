#pragma once
// Numbers as a scenario writes them: plain decimal, the same on every machine and in every
// language.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace samenspel::scenario {

/// A number, or why the text is none (one clause for the user; empty when there is nothing special
/// to say).
template <class T>
struct Parsed {
  std::optional<T> value;
  std::string why;
};

/// Reads 0.5, -2, 12, 1e-3 to the nearest double; refuses infinities, hexadecimal, leading zeros,
/// commas, '+', '_'.
Parsed<double> parse_real(std::string_view text);

/// Reads -2, 12 as a 64-bit whole number; refuses fractions and exponents.
Parsed<std::int64_t> parse_whole(std::string_view text);

/// The shortest plain decimal that reads back as exactly `value` (finite); an exponent only below
/// 1e-6 or above 1e17.
std::string number_text(double value);

}  // namespace samenspel::scenario
