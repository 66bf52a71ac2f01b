#pragma once
// Reports keys of a Tree whose role is not allowed there: a timeline changes policy and staffing,
// and how many needs arise in an area; nothing else.

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/description.hpp"
#include "core/scenario/tree.hpp"

namespace samenspel::scenario {

/// Walks a Tree along a description; keys that are unknown or hold something odd are the reader's
/// business.
class RoleVisitor {
 public:
  RoleVisitor(const Tree& node, std::string path, base::Problems& problems)
      : node_(node), path_(std::move(path)), problems_(problems) {}

  void number(double&, const base::About& about) { check(about); }
  void whole(std::int64_t&, const base::About& about) { check(about); }
  void flag(bool&, const base::About& about) { check(about); }
  void text(std::string&, const base::About& about) { check(about); }
  void texts(std::vector<std::string>&, const base::About& about) { check(about); }
  void numbers(std::vector<double>&, const base::About& about) { check(about); }
  void number_by_name(base::NamedMap<double>&, const base::About& about) { check(about); }

  template <class E>
  void choice(E&, const base::About& about, std::initializer_list<std::string_view>) {
    check(about);
  }

  template <class T>
  void section(std::string_view name, std::string_view, T& part) {
    const Tree* found = find(node_, name);
    if (found != nullptr) below(*found, name, part);
  }

  /// The names themselves are structure: a part that is new or taken out is refused.
  template <class T>
  void map(std::string_view name, std::string_view, base::NamedMap<T>& parts) {
    const Tree* found = find(node_, name);
    if (found == nullptr) return;
    for (const TreeEntry& entry : found->entries) {
      const auto known = std::find_if(parts.begin(), parts.end(),
                                      [&](const auto& part) { return part.first == entry.key; });
      const std::string path = join_path(name, entry.key);
      if (known == parts.end() || is_removal(entry.value)) {
        std::vector<std::string> names;
        for (const auto& part : parts) names.push_back(part.first);
        refuse_name(entry, path, names);
      } else {
        below(entry.value, path, known->second);
      }
    }
  }

 private:
  template <class T>
  void below(const Tree& tree, std::string_view name, T& part) {
    RoleVisitor visitor(tree, join_path(path_, name), problems_);
    describe(visitor, part);
  }
  void check(const base::About& about);
  void refuse_name(const TreeEntry& entry, const std::string& path,
                   const std::vector<std::string>& names);

  const Tree& node_;
  std::string path_;
  base::Problems& problems_;
};

/// Reports keys in `change` that are neither policy nor staffing nor an area's `need_factor`, and
/// names that `before` does not have.
template <class T>
void check_change(const Tree& change, T before, base::Problems& problems) {
  RoleVisitor visitor(change, "", problems);
  describe(visitor, before);
}

}  // namespace samenspel::scenario
