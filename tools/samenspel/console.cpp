#include "samenspel/console.hpp"

#include <unistd.h>

#include <algorithm>

namespace samenspel::command {
namespace {

bool starts_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

std::string blanks(int count) {
  return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

}  // namespace

bool error_is_terminal() { return isatty(STDERR_FILENO) == 1; }

int columns_of(std::string_view text) {
  return static_cast<int>(std::count_if(text.begin(), text.end(), starts_code_point));
}

std::string left(std::string_view text, int columns) {
  return std::string(text) + blanks(columns - columns_of(text));
}

std::string right(std::string_view text, int columns) {
  return blanks(columns - columns_of(text)) + std::string(text);
}

std::string shortened(std::string_view text, int columns) {
  if (columns_of(text) <= columns) return std::string(text);
  std::string kept;
  int taken = 0;
  for (const char c : text) {
    if (starts_code_point(c) && ++taken == columns) break;
    kept += c;
  }
  return kept + "…";
}

}  // namespace samenspel::command
