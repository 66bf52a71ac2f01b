#include "samenspel/text_table.hpp"

#include "samenspel/console.hpp"

#include <algorithm>
#include <sstream>

namespace samenspel::command {
namespace {

constexpr int gap = 2;
constexpr int narrowest_first = 12;

std::string line_of(const std::vector<std::string>& cells, const std::vector<int>& widths) {
  std::string line = left(shortened(cells[0], widths[0]), widths[0]);
  for (std::size_t i = 1; i < cells.size(); ++i) line += right(cells[i], widths[i] + gap);
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

}  // namespace

std::string table_text(const std::vector<std::string>& heads,
                       const std::vector<std::vector<std::string>>& rows) {
  std::vector<int> widths;
  int others = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    int width = columns_of(heads[i]);
    for (const auto& row : rows) width = std::max(width, columns_of(row[i]));
    widths.push_back(width);
    if (i > 0) others += width + gap;
  }
  widths[0] = std::min(widths[0], std::max(page_columns - others, narrowest_first));
  std::string text = line_of(heads, widths);
  for (const auto& row : rows) text += line_of(row, widths);
  return text;
}

std::string wrapped(const std::string& text) {
  std::istringstream words(text);
  std::string word, line, lines;
  while (words >> word) {
    if (!line.empty() && columns_of(line) + 1 + columns_of(word) > page_columns) {
      lines += line + "\n";
      line.clear();
    }
    line += (line.empty() ? "" : " ") + word;
  }
  return line.empty() ? lines : lines + line + "\n";
}

}  // namespace samenspel::command
