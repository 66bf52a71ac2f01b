#pragma once
// Text on a terminal: what is one, and how wide a text stands.

#include <string>
#include <string_view>

namespace samenspel::command {

/// Whether standard error is shown to a person.
bool error_is_terminal();

/// Columns that UTF-8 text takes, one for each code point.
int columns_of(std::string_view text);

/// `text` filled with blanks up to `columns`.
std::string left(std::string_view text, int columns);
std::string right(std::string_view text, int columns);

/// At most `columns` (≥ 1) wide, the end replaced by "…" where it is longer.
std::string shortened(std::string_view text, int columns);

}  // namespace samenspel::command
