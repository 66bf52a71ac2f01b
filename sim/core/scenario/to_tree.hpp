#pragma once
// From a described struct back to a Tree: every key, in the order of the description.

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/description.hpp"
#include "core/scenario/number_text.hpp"
#include "core/scenario/tree.hpp"

namespace samenspel::scenario {

/// Writes one section into a map. With `defaults` (the tree of a default section) it also writes
/// `none` for each default entry of a map by name that is gone, so that reading on top of the
/// defaults gives the same value.
class TreeVisitor {
 public:
  TreeVisitor(Tree& map, const Tree* defaults) : map_(map), defaults_(defaults) {}

  void number(const double& value, const base::About& about) {
    put(about.name, make_scalar(number_text(value)));
  }
  void whole(const std::int64_t& value, const base::About& about) {
    put(about.name, make_scalar(std::to_string(value)));
  }
  void flag(const bool& value, const base::About& about) {
    put(about.name, make_scalar(value ? "true" : "false"));
  }
  void text(const std::string& value, const base::About& about) {
    put(about.name, make_scalar(value, true));
  }
  void texts(const std::vector<std::string>& values, const base::About& about);
  void numbers(const std::vector<double>& values, const base::About& about);
  void number_by_name(const base::NamedMap<double>& values, const base::About& about);

  template <class E>
  void choice(const E& value, const base::About& about,
              std::initializer_list<std::string_view> names) {
    const auto index = static_cast<std::size_t>(value);
    put(about.name, make_scalar(index < names.size() ? std::string(names.begin()[index]) : ""));
  }

  template <class T>
  void section(std::string_view name, std::string_view /*meaning*/, T& part) {
    put(name, section_tree(part, default_of(name)));
  }

  template <class T>
  void map(std::string_view name, std::string_view /*meaning*/, base::NamedMap<T>& parts) {
    Tree by_name = make_map();
    const Tree* defaults = default_of(name);
    Tree fresh;
    if (defaults_ != nullptr) {
      T part{};
      fresh = section_tree(part, nullptr);
    }
    for (auto& [key, part] : parts) {
      const Tree* known = defaults == nullptr ? nullptr : find(*defaults, key);
      if (known == nullptr && defaults_ != nullptr) known = &fresh;
      by_name.entries.push_back({key, {}, section_tree(part, known)});
    }
    note_removed(by_name, defaults);
    put(name, std::move(by_name));
  }

  template <class T>
  static Tree section_tree(T& part, const Tree* defaults) {
    Tree tree = make_map();
    TreeVisitor visitor(tree, defaults);
    describe(visitor, part);
    return tree;
  }

 private:
  void put(std::string_view name, Tree value);
  const Tree* default_of(std::string_view name) const {
    return defaults_ == nullptr ? nullptr : find(*defaults_, name);
  }
  static void note_removed(Tree& by_name, const Tree* defaults);

  Tree& map_;
  const Tree* defaults_;
};

/// The full tree of `value`: read on top of the defaults it gives `value` again.
template <class T>
Tree resolved_tree(T value) {
  T fresh{};
  const Tree defaults = TreeVisitor::section_tree(fresh, nullptr);
  return TreeVisitor::section_tree(value, &defaults);
}

}  // namespace samenspel::scenario
