#include "io/text_shape.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/scenario/report.hpp"
#include "io/yaml_to_tree.hpp"

namespace samenspel::io {

namespace {

unsigned byte_at(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
}

bool is_continuation(unsigned byte) { return (byte & 0xC0u) == 0x80u; }

/// Bytes of the well-formed character at `i`; 0 when it is not well-formed (Unicode 15, table 3-7).
std::size_t character_length(std::string_view text, std::size_t i) {
  const unsigned a = byte_at(text, i);
  const unsigned b = byte_at(text, i + 1);
  if (a < 0x80u) return 1;
  if (a >= 0xC2u && a <= 0xDFu) return is_continuation(b) ? 2 : 0;
  const bool third = is_continuation(byte_at(text, i + 2));
  if (a >= 0xE0u && a <= 0xEFu) {
    const unsigned low = a == 0xE0u ? 0xA0u : 0x80u;
    const unsigned high = a == 0xEDu ? 0x9Fu : 0xBFu;
    return b >= low && b <= high && third ? 3 : 0;
  }
  if (a >= 0xF0u && a <= 0xF4u) {
    const unsigned low = a == 0xF0u ? 0x90u : 0x80u;
    const unsigned high = a == 0xF4u ? 0x8Fu : 0xBFu;
    return b >= low && b <= high && third && is_continuation(byte_at(text, i + 3)) ? 4 : 0;
  }
  return 0;
}

std::optional<std::size_t> first_bad_utf8(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    const std::size_t length = character_length(text, i);
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

std::optional<std::size_t> first_control_character(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned byte = byte_at(text, i);
    const bool line_end = byte == '\n' || (byte == '\r' && byte_at(text, i + 1) == '\n');
    if ((byte < 0x20u && byte != '\t' && !line_end) || byte == 0x7Fu) return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> first_indenting_tab(std::string_view text) {
  bool indentation = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') {
      indentation = true;
    } else if (text[i] == '\t' && indentation) {
      return i;
    } else if (text[i] != ' ') {
      indentation = false;
    }
  }
  return std::nullopt;
}

/// yaml-cpp's time grows with the square of the commas in one line: it keeps all of them until it
/// knows that the line is no key (32,000 bytes of "a," take four seconds).
std::optional<std::size_t> first_crowded_line(std::string_view text) {
  std::size_t commas = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') commas = 0;
    if (text[i] == ',' && ++commas > most_commas) return i;
  }
  return std::nullopt;
}

std::string control_name(unsigned byte) {
  if (byte == 0) return "a NUL byte";
  if (byte == '\r') return "a carriage return inside a line";
  return "control character number " + std::to_string(byte);
}

}  // namespace

TextLines::TextLines(std::string_view text, std::string file)
    : text_(text), file_(std::move(file)), starts_{0} {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') starts_.push_back(i + 1);
  }
}

base::Position TextLines::at_byte(std::size_t byte) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), byte);
  const auto line = static_cast<int>(after - starts_.begin()) - 1;
  return at(line, static_cast<int>(byte - starts_[static_cast<std::size_t>(line)]));
}

base::Position TextLines::at(int line, int column) const {
  const int last = static_cast<int>(starts_.size()) - 1;
  const int held = std::clamp(line, 0, last);
  const std::size_t start = starts_[static_cast<std::size_t>(held)];
  const std::size_t wanted = start + static_cast<std::size_t>(std::max(column, 0));
  const std::size_t end = std::min(wanted, text_.size());
  int characters = 1;
  for (std::size_t i = start; i < end; ++i)
    characters += is_continuation(byte_at(text_, i)) ? 0 : 1;
  return {file_, held + 1, characters};
}

std::string_view TextLines::from(int line, int column) const {
  if (line < 0 || column < 0 || static_cast<std::size_t>(line) >= starts_.size()) return {};
  const std::size_t byte =
      starts_[static_cast<std::size_t>(line)] + static_cast<std::size_t>(column);
  return text_.substr(std::min(byte, text_.size()));
}

bool check_text_shape(std::string_view text, const TextLines& lines, base::Problems& problems) {
  const auto refuse = [&](std::size_t byte, std::string found, std::string expected,
                          std::string_view advice) {
    scenario::report(problems, {lines.at_byte(byte), "", std::move(found), std::move(expected), ""},
                     advice);
  };
  if (text.size() > largest_file) {
    refuse(0, "more than 16 MiB of text", "at most 16 MiB", "Is this a scenario file?");
    return false;
  }
  if (text.substr(0, 8) == "\x89HDF\r\n\x1A\n") {
    refuse(0, "a file of results (HDF5)", "a scenario",
           "Repeat its run with `run --from`, see what is in it with `compare` or `report`.");
    return false;
  }
  if (text.substr(0, 22) == "SAMENSPEL CHECKPOINTS\n") {
    refuse(0, "a file of checkpoints", "a scenario", "Go on from it with `run --from-checkpoint`.");
    return false;
  }
  if (const auto bad = first_bad_utf8(text)) {
    refuse(*bad, "a byte that is not UTF-8", "text in UTF-8", "Save the file as UTF-8.");
    return false;
  }
  bool good = true;
  if (const auto bad = first_control_character(text)) {
    refuse(*bad, control_name(byte_at(text, *bad)), "printable text", "");
    good = false;
  }
  if (const auto bad = first_indenting_tab(text)) {
    refuse(*bad, "a tab in the indentation", "blanks", "Replace tabs by two blanks.");
    good = false;
  }
  if (const auto bad = first_crowded_line(text)) {
    refuse(*bad, "more than " + std::to_string(most_commas) + " commas in one line", "fewer",
           "Break the line.");
    good = false;
  }
  return good;
}

}  // namespace samenspel::io
