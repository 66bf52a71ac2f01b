#include "core/scenario/tree_to_yaml.hpp"

#include <algorithm>
#include <cstdio>

namespace samenspel::scenario {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Words that some YAML reader takes for a flag, nothing, a number or a removal.
bool has_other_meaning(std::string_view text) {
  std::string word(text);
  for (char& c : word) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  constexpr std::string_view words[] = {"true", "false", "yes", "no",  "on",  "off",     "null",
                                        "none", "y",     "n",   "nan", "inf", "infinity"};
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool is_plain_word(std::string_view text) {
  if (text.empty() || !is_letter(text.front()) || text.back() == ' ') return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == ' ' || c == '.' || c == '/';
  });
}

std::string in_quotes(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (c == '\n') {
      quoted += "\\n";
    } else if (c == '\t') {
      quoted += "\\t";
    } else if (static_cast<unsigned char>(c) < 0x20u) {
      char buffer[8];
      std::snprintf(buffer, sizeof buffer, "\\x%02X", static_cast<unsigned>(c));
      quoted += buffer;
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

std::string scalar_text(const Tree& tree) {
  if (tree.kind == TreeKind::nothing) return "null";
  return tree.quoted ? yaml_scalar(tree.text) : tree.text;
}

bool is_leaf(const Tree& tree) {
  return tree.kind == TreeKind::nothing || tree.kind == TreeKind::scalar;
}

/// "[a, b]", broken into lines of about `widest` columns.
std::string list_in_lines(const Tree& list, int indent) {
  constexpr std::size_t widest = 100;
  const std::string next_line = ",\n" + std::string(static_cast<std::size_t>(indent) + 2, ' ');
  std::string text = "[";
  std::size_t line_start = 0;
  for (const Tree& item : list.items) {
    const std::string word = scalar_text(item);
    if (text.size() > 1) {
      const bool fits = text.size() - line_start + word.size() + 2 <= widest;
      if (!fits) line_start = text.size() + 2;
      text += fits ? ", " : next_line;
    }
    text += word;
  }
  return text + "]";
}

void write_value(const Tree& value, int indent, std::string& text);

void write_entries(const Tree& map, int indent, bool first_in_line, std::string& text) {
  for (const TreeEntry& entry : map.entries) {
    if (!first_in_line) text += std::string(static_cast<std::size_t>(indent), ' ');
    first_in_line = false;
    text += yaml_key(entry.key) + ':';
    write_value(entry.value, indent, text);
  }
}

/// After "key:": the rest of the line and the lines below it.
void write_value(const Tree& value, int indent, std::string& text) {
  if (is_leaf(value)) {
    text += ' ' + scalar_text(value) + '\n';
  } else if (value.kind == TreeKind::map) {
    text += value.entries.empty() ? " {}\n" : "\n";
    write_entries(value, indent + 2, false, text);
  } else if (std::all_of(value.items.begin(), value.items.end(), is_leaf)) {
    text += ' ' + list_in_lines(value, indent) + '\n';
  } else {
    text += '\n';
    for (const Tree& item : value.items) {
      text += std::string(static_cast<std::size_t>(indent) + 2, ' ') + '-';
      if (item.kind == TreeKind::map && !item.entries.empty()) {
        text += ' ';
        write_entries(item, indent + 4, true, text);
      } else {
        write_value(item, indent + 2, text);
      }
    }
  }
}

}  // namespace

std::string yaml_scalar(std::string_view text) {
  const bool plain = is_plain_word(text) && !has_other_meaning(text);
  return plain ? std::string(text) : in_quotes(text);
}

std::string yaml_key(std::string_view key) { return yaml_scalar(key); }

std::string yaml_text(const Tree& map, int indent) {
  std::string text;
  write_entries(map, indent, false, text);
  return text;
}

}  // namespace samenspel::scenario
