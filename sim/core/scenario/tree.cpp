#include "core/scenario/tree.hpp"

#include <utility>

namespace samenspel::scenario {

const Tree* find(const Tree& map, std::string_view key) {
  for (const TreeEntry& entry : map.entries) {
    if (entry.key == key) return &entry.value;
  }
  return nullptr;
}

Tree* find(Tree& map, std::string_view key) {
  return const_cast<Tree*>(find(static_cast<const Tree&>(map), key));
}

const Tree* find_path(const Tree& map, std::string_view path) {
  const Tree* here = &map;
  while (here != nullptr && !path.empty()) {
    const std::size_t dot = path.find('.');
    here = find(*here, path.substr(0, dot));
    path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
  }
  return here;
}

bool is_removal(const Tree& tree) {
  return tree.kind == TreeKind::scalar && !tree.quoted && tree.text == removal_word;
}

Tree make_scalar(std::string text, bool quoted, base::Position at) {
  Tree tree;
  tree.kind = TreeKind::scalar;
  tree.text = std::move(text);
  tree.quoted = quoted;
  tree.at = std::move(at);
  return tree;
}

Tree make_map(base::Position at) {
  Tree tree;
  tree.kind = TreeKind::map;
  tree.at = std::move(at);
  return tree;
}

std::string found_text(const Tree& tree) {
  switch (tree.kind) {
    case TreeKind::nothing:
      return "nothing";
    case TreeKind::sequence:
      return "a list";
    case TreeKind::map:
      return "a map of keys";
    case TreeKind::scalar:
      break;
  }
  return (tree.quoted ? "the quoted text " : "") + quoted_for_message(tree.text);
}

std::string quoted_for_message(std::string_view text, std::size_t longest) {
  std::string shown = "'";
  std::size_t taken = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool starts_character = (byte & 0xC0u) != 0x80u;
    if (starts_character && taken++ == longest) {
      shown += "…";
      break;
    }
    if (c == '\n') {
      shown += "\\n";
    } else if (c == '\t') {
      shown += "\\t";
    } else {
      shown += byte < 0x20u || byte == 0x7Fu ? '?' : c;
    }
  }
  return shown + "'";
}

std::string join_path(std::string_view parent, std::string_view name) {
  std::string path(parent);
  if (!path.empty()) path += '.';
  path += name;
  return path;
}

}  // namespace samenspel::scenario
