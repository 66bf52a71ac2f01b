#include <cstdio>

#include "core/scenario/json.hpp"
#include "core/scenario/number_text.hpp"

namespace samenspel::scenario {

namespace {

void write_string(std::string_view content, std::string& text) {
  text += '"';
  for (const char c : content) {
    if (static_cast<unsigned char>(c) < 0x20u) {
      char buffer[8];
      std::snprintf(buffer, sizeof buffer, "\\u%04x", static_cast<unsigned>(c));
      text += buffer;
      continue;
    }
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  text += '"';
}

bool is_bare(const Tree& scalar) {
  if (scalar.quoted) return false;
  return scalar.text == "true" || scalar.text == "false" || parse_real(scalar.text).value;
}

void write(const Tree& tree, std::string& text) {
  switch (tree.kind) {
    case TreeKind::nothing:
      text += "null";
      return;
    case TreeKind::scalar:
      if (is_bare(tree)) {
        text += tree.text;
      } else {
        write_string(tree.text, text);
      }
      return;
    case TreeKind::sequence:
      text += '[';
      for (const Tree& item : tree.items) {
        if (&item != &tree.items.front()) text += ',';
        write(item, text);
      }
      text += ']';
      return;
    case TreeKind::map:
      break;
  }
  text += '{';
  for (const TreeEntry& entry : tree.entries) {
    if (&entry != &tree.entries.front()) text += ',';
    write_string(entry.key, text);
    text += ':';
    write(entry.value, text);
  }
  text += '}';
}

}  // namespace

std::string json_text(const Tree& tree) {
  std::string text;
  write(tree, text);
  return text;
}

}  // namespace samenspel::scenario
