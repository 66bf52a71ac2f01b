#pragma once
// Fills a described struct from a Tree. A missing key keeps its default; every problem is reported
// where it stands.

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/base/description.hpp"
#include "core/base/problems.hpp"
#include "core/scenario/tree.hpp"

namespace samenspel::scenario {

/// A key that no description knows, kept until the known paths of the whole scenario can be
/// searched.
struct UnknownKey {
  base::Position at;
  std::string path;  ///< with the key itself
  std::string key;
  std::vector<std::string> nearby;  ///< the keys of the same section
};

/// What all sections of one reading share.
struct Reading {
  base::Problems problems;
  std::vector<UnknownKey> unknown;
};

inline constexpr std::size_t longest_text = 250;  ///< bytes of one text parameter

/// Reads one section; sections below get a visitor of their own.
class ReadVisitor {
 public:
  ReadVisitor(const Tree& node, std::string path, Reading& reading);

  void number(double& value, const base::About& about);
  void whole(std::int64_t& value, const base::About& about);
  void flag(bool& value, const base::About& about);
  void text(std::string& value, const base::About& about);
  void texts(std::vector<std::string>& values, const base::About& about);
  void numbers(std::vector<double>& values, const base::About& about);
  void number_by_name(base::NamedMap<double>& values, const base::About& about);

  template <class E>
  void choice(E& value, const base::About& about, std::initializer_list<std::string_view> names) {
    const Tree* found = take(about.name);
    if (found == nullptr) return;
    const int index = choice_index(*found, about.name, names);
    if (index >= 0) value = static_cast<E>(index);
  }

  template <class T>
  void section(std::string_view name, std::string_view /*meaning*/, T& part) {
    if (const Tree* found = take(name))
      read_section(*found, join_path(path_, name), part, reading_);
  }

  template <class T>
  void map(std::string_view name, std::string_view /*meaning*/, base::NamedMap<T>& parts) {
    const Tree* found = take(name);
    if (found == nullptr) return;
    each_name(*found, name, parts, [this](const Tree& tree, const std::string& path, T& part) {
      read_section(tree, path, part, reading_);
    });
  }

  /// Notes the keys that nobody asked for.
  void finish();

  /// Reads `part` from `node`, which has to be a map.
  template <class T>
  static void read_section(const Tree& node, const std::string& path, T& part, Reading& reading) {
    ReadVisitor visitor(node, path, reading);
    if (node.kind != TreeKind::map) {
      return visitor.refuse_no_map(node, "", "a map of keys", ".KEY=VALUE");
    }
    describe(visitor, part);
    visitor.finish();
  }

 private:
  const Tree* take(std::string_view name);
  int choice_index(const Tree& found, std::string_view name,
                   std::initializer_list<std::string_view> names);
  void read_number(const Tree& found, std::string_view name, const base::About& about,
                   double& value);
  void read_text(const Tree& found, std::string_view name, std::string& value);
  template <class T, class Read>
  void read_list(std::vector<T>& values, std::string_view name, std::string_view expected,
                 Read read_item) {
    const Tree* found = take(name);
    if (found == nullptr) return;
    if (found->kind != TreeKind::sequence) return refuse(*found, name, std::string(expected));
    std::vector<T> read(found->items.size());
    for (std::size_t i = 0; i < read.size(); ++i) {
      const std::string item_name = std::string(name) + '[' + std::to_string(i + 1) + ']';
      read_item(found->items[i], item_name, read[i]);
    }
    values = std::move(read);
  }
  bool usable_name(const TreeEntry& entry, std::string_view map_name);
  void refuse(const Tree& found, std::string_view name, std::string expected,
              std::string advice = "", std::string nearest = "");

  /// Walks a map by name: changes the parts that exist, appends new ones, takes out those that are
  /// `none`.
  template <class T, class Read>
  void each_name(const Tree& found, std::string_view map_name, base::NamedMap<T>& parts,
                 Read read_part) {
    if (found.kind != TreeKind::map) {
      return refuse_no_map(found, map_name, "a map by name",
                           std::is_arithmetic_v<T> ? ".NAME=VALUE" : ".NAME.KEY=VALUE");
    }
    const std::string path = join_path(path_, map_name);
    for (const TreeEntry& entry : found.entries) {
      const auto old = std::find_if(parts.begin(), parts.end(),
                                    [&](const auto& part) { return part.first == entry.key; });
      if (is_removal(entry.value)) {
        if (old != parts.end()) {
          parts.erase(old);
        } else if (!entry.value.removes) {
          refuse_removal(entry, map_name);
        }
        continue;
      }
      if (!usable_name(entry, map_name)) continue;
      const auto index = old - parts.begin();
      if (old == parts.end()) parts.emplace_back(entry.key, T{});
      auto& part = parts[static_cast<std::size_t>(index)].second;
      read_part(entry.value, join_path(path, entry.key), part);
    }
  }
  /// On the command line names are part of the key; `below` is how the key goes on.
  void refuse_no_map(const Tree& found, std::string_view name, const char* expected,
                     const char* below);
  void refuse_removal(const TreeEntry& entry, std::string_view map_name);

  const Tree& node_;
  std::string path_;
  Reading& reading_;
  std::vector<std::string> known_;
  std::vector<bool> used_;  ///< beside the entries of node_
};

}  // namespace samenspel::scenario
