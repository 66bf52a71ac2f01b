#include "core/scenario/number_text.hpp"

#include <algorithm>
#include <clocale>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace samenspel::scenario {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

std::string lower(std::string_view text) {
  std::string folded(text);
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return folded;
}

/// Splits off the digits at the front.
std::string_view take_digits(std::string_view& text) {
  std::size_t count = 0;
  while (count < text.size() && is_digit(text[count])) ++count;
  const std::string_view digits = text.substr(0, count);
  text.remove_prefix(count);
  return digits;
}

/// Why a text that looks like a number in some other notation is refused; empty when it looks like
/// none.
std::string why_not(std::string_view text) {
  std::string_view rest = text;
  if (!rest.empty() && (rest[0] == '-' || rest[0] == '+')) rest.remove_prefix(1);
  const std::string word = lower(rest);
  if (word == ".nan" || word == "nan" || word == ".inf" || word == "inf" || word == "infinity") {
    return "Infinity and not-a-number are no values.";
  }
  if (rest.empty() || (!is_digit(rest[0]) && rest[0] != '.')) return "";
  if (word.size() > 1 && word[0] == '0' && (word[1] == 'x' || word[1] == 'o' || word[1] == 'b')) {
    return "Write it as a plain decimal number.";
  }
  if (word.size() > 1 && word[0] == '0' && is_digit(word[1])) {
    return "A leading zero could mean an octal number: leave it out.";
  }
  if (text[0] == '+') return "Leave out the plus sign.";
  if (rest[0] == '.') return "Write a digit before the point: 0.5.";
  if (word.back() == '.') return "Write a digit after the point, or no point.";
  if (word.find(',') != std::string::npos)
    return "Use a point for decimals and nothing for thousands.";
  if (word.find('_') != std::string::npos) return "Leave out the underscores.";
  if (word.back() == '%') return "Write 12% as 0.12.";
  return "";
}

/// -?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?
bool is_plain_decimal(std::string_view text) {
  if (!text.empty() && text[0] == '-') text.remove_prefix(1);
  const std::string_view whole = take_digits(text);
  if (whole.empty() || (whole.size() > 1 && whole[0] == '0')) return false;
  if (!text.empty() && text[0] == '.') {
    text.remove_prefix(1);
    if (take_digits(text).empty()) return false;
  }
  if (!text.empty() && (text[0] == 'e' || text[0] == 'E')) {
    text.remove_prefix(1);
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) text.remove_prefix(1);
    if (take_digits(text).empty()) return false;
  }
  return text.empty();
}

/// The C library reads and writes the decimal point of the current locale; ours is always '.'.
std::string decimal_point() {
  const std::lconv* locale = std::localeconv();
  const bool known = locale != nullptr && locale->decimal_point != nullptr;
  return known && locale->decimal_point[0] != '\0' ? locale->decimal_point : ".";
}

double to_double(std::string text) {
  const std::size_t point = text.find('.');
  if (point != std::string::npos) text.replace(point, 1, decimal_point());
  return std::strtod(text.c_str(), nullptr);
}

/// "d.ddde±xx" with `digits` significant digits and a point.
std::string scientific(double value, int digits) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%.*e", digits - 1, value);
  std::string text = buffer;
  const std::string point = decimal_point();
  const std::size_t where = text.find(point);
  if (point != "." && where != std::string::npos) text.replace(where, point.size(), ".");
  return text;
}

}  // namespace

Parsed<double> parse_real(std::string_view text) {
  if (!is_plain_decimal(text)) return {std::nullopt, why_not(text)};
  const double value = to_double(std::string(text));
  if (!std::isfinite(value)) return {std::nullopt, "It is too large for a number."};
  const std::string_view mantissa = text.substr(0, text.find_first_of("eE"));
  if (value == 0 && mantissa.find_first_of("123456789") != std::string_view::npos) {
    return {std::nullopt, "It is too small to be told from 0."};
  }
  return {value == 0 ? 0.0 : value, ""};
}

Parsed<std::int64_t> parse_whole(std::string_view text) {
  const bool negative = !text.empty() && text[0] == '-';
  const std::string_view digits = negative ? text.substr(1) : text;
  if (digits.empty() || !all_digits(digits) || (digits.size() > 1 && digits[0] == '0')) {
    const bool fraction = is_plain_decimal(text);
    return {std::nullopt, fraction ? "Write it without a point or an exponent." : why_not(text)};
  }
  constexpr std::size_t always_fits = 18;
  if (digits.size() > always_fits) return {std::nullopt, "It is too large for a whole number."};
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return {negative ? -value : value, ""};
}

std::string number_text(double value) {
  if (value == 0) return "0";
  std::string text;
  for (int digits = 15; digits <= 17; ++digits) {
    text = scientific(value, digits);
    if (to_double(text) == value) break;
  }
  const std::size_t e = text.find('e');
  if (e == std::string::npos) return text;
  const int exponent = std::atoi(text.c_str() + e + 1);
  const std::string sign = value < 0 ? "-" : "";
  std::string digits;
  for (const char c : text.substr(0, e)) {
    if (is_digit(c)) digits += c;
  }
  while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
  const int count = static_cast<int>(digits.size());
  if (exponent < -6 || exponent > 16) {
    // With a point and a sign in the exponent, YAML 1.1 readers see a number too.
    const std::string fraction = count > 1 ? digits.substr(1) : "0";
    return sign + digits[0] + '.' + fraction + (exponent < 0 ? "e-" : "e+") +
           std::to_string(std::abs(exponent));
  }
  const auto size = [](int n) { return static_cast<std::size_t>(n); };
  if (exponent < 0) return sign + "0." + std::string(size(-exponent - 1), '0') + digits;
  if (count <= exponent + 1) return sign + digits + std::string(size(exponent + 1 - count), '0');
  return sign + digits.substr(0, size(exponent + 1)) + '.' + digits.substr(size(exponent + 1));
}

}  // namespace samenspel::scenario
