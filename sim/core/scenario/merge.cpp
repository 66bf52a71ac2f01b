#include "core/scenario/merge.hpp"

#include <utility>

#include "core/scenario/report.hpp"

namespace samenspel::scenario {

namespace {

constexpr int longest_path = 20;  // keys in one assignment

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

Tree word(std::string_view text, const base::Position& at) {
  text = trimmed(text);
  const bool quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
  if (quoted) text = text.substr(1, text.size() - 2);
  if (text.empty() && !quoted) {
    Tree nothing;
    nothing.at = at;
    return nothing;
  }
  return make_scalar(std::string(text), quoted, at);
}

Tree value_of(std::string_view text, const base::Position& at) {
  text = trimmed(text);
  if (text.size() < 2 || text.front() != '[' || text.back() != ']') return word(text, at);
  Tree list;
  list.kind = TreeKind::sequence;
  list.at = at;
  text = text.substr(1, text.size() - 2);
  while (!trimmed(text).empty()) {
    const std::size_t comma = text.find(',');
    list.items.push_back(word(text.substr(0, comma), at));
    text = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
  }
  return list;
}

bool same(const Tree& a, const Tree& b) {
  if (a.kind != b.kind || a.text != b.text || a.quoted != b.quoted) return false;
  if (a.items.size() != b.items.size() || a.entries.size() != b.entries.size()) return false;
  for (std::size_t i = 0; i < a.items.size(); ++i) {
    if (!same(a.items[i], b.items[i])) return false;
  }
  for (std::size_t i = 0; i < a.entries.size(); ++i) {
    if (a.entries[i].key != b.entries[i].key) return false;
    if (!same(a.entries[i].value, b.entries[i].value)) return false;
  }
  return true;
}

}  // namespace

Tree merge(Tree under, const Tree& over) {
  if (under.kind != TreeKind::map || over.kind != TreeKind::map) return over;
  under.at = over.at;
  for (const TreeEntry& entry : over.entries) {
    Tree* old = find(under, entry.key);
    if (old == nullptr) {
      under.entries.push_back(entry);
      continue;
    }
    const bool was_there = !is_removal(*old) || old->removes;
    *old = merge(std::move(*old), entry.value);
    if (is_removal(*old)) old->removes = was_there;
    for (TreeEntry& known : under.entries) {
      if (known.key == entry.key) known.at = entry.at;
    }
  }
  return under;
}

void set_value(Tree& tree, std::string_view assignment, base::Problems& problems) {
  const base::Position at{std::string(command_line), 0, 0};
  const std::size_t equals = assignment.find('=');
  const std::string_view path = trimmed(assignment.substr(0, equals));
  const auto refuse = [&](std::string_view expected) {
    report(problems, {at, "", quoted_for_message(assignment), std::string(expected), ""});
  };
  if (equals == std::string_view::npos || path.empty()) return refuse("path.to.key=value");
  Tree change = value_of(assignment.substr(equals + 1), at);
  std::string_view rest = path;
  for (int keys = 0; !rest.empty(); ++keys) {
    const std::size_t dot = rest.rfind('.');
    const std::string_view key = dot == std::string_view::npos ? rest : rest.substr(dot + 1);
    const bool ends_in_dot = dot == 0;
    rest = dot == std::string_view::npos ? std::string_view{} : rest.substr(0, dot);
    if (key.empty() || ends_in_dot || keys == longest_path) {
      return refuse("keys with one point between them");
    }
    Tree map = make_map(at);
    map.entries.push_back({std::string(key), at, std::move(change)});
    change = std::move(map);
  }
  if (tree.kind == TreeKind::nothing) tree = make_map(at);
  tree = merge(std::move(tree), change);
}

Tree difference(const Tree& before, const Tree& after) {
  Tree changes = make_map(after.at);
  for (const TreeEntry& entry : after.entries) {
    const Tree* old = find(before, entry.key);
    if (old != nullptr && same(*old, entry.value)) continue;
    const bool both_maps =
        old != nullptr && old->kind == TreeKind::map && entry.value.kind == TreeKind::map;
    Tree value = both_maps ? difference(*old, entry.value) : entry.value;
    const bool only_order = both_maps && value.entries.empty();
    if (!only_order) changes.entries.push_back({entry.key, entry.at, std::move(value)});
  }
  for (const TreeEntry& entry : before.entries) {
    if (find(after, entry.key) == nullptr && !is_removal(entry.value)) {
      changes.entries.push_back({entry.key, entry.at, make_scalar(std::string(removal_word))});
    }
  }
  return changes;
}

}  // namespace samenspel::scenario
