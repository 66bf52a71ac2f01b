#pragma once
// What must hold of a text before a YAML parser sees it: size, UTF-8, no control characters, no
// tabs as indentation.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/problems.hpp"

namespace samenspel::io {

/// Turns byte columns of lines into positions for people.
class TextLines {
 public:
  TextLines(std::string_view text, std::string file);

  /// The position of a byte; line and column count from 1, columns in characters.
  base::Position at_byte(std::size_t byte) const;

  /// The position of byte `column` in `line`, both from 0 and held inside the text.
  base::Position at(int line, int column) const;

  /// The text from byte `column` of `line` on, both from 0.
  std::string_view from(int line, int column) const;

 private:
  std::string_view text_;
  std::string file_;
  std::vector<std::size_t> starts_;  ///< byte where each line starts
};

inline constexpr std::size_t most_commas = 250;  ///< in one line

/// Reports the first breach of each kind; true when there is none. A byte-order mark is not part of
/// `text`.
bool check_text_shape(std::string_view text, const TextLines& lines, base::Problems& problems);

}  // namespace samenspel::io
