#pragma once
// Columns on a terminal: the first to the left, the others to the right, as wide as they need.

#include <string>
#include <vector>

namespace samenspel::command {

inline constexpr int page_columns = 100;

/// Each row holds as many cells as `heads`. Lines are at most `page_columns` wide as long as the
/// first column can be shortened for it.
std::string table_text(const std::vector<std::string>& heads,
                       const std::vector<std::vector<std::string>>& rows);

/// `text` in lines of at most `page_columns`, broken between words; each line ended.
std::string wrapped(const std::string& text);

}  // namespace samenspel::command
