#include "core/scenario/to_tree.hpp"

#include <utility>

namespace samenspel::scenario {

void TreeVisitor::put(std::string_view name, Tree value) {
  map_.entries.push_back({std::string(name), {}, std::move(value)});
}

void TreeVisitor::texts(const std::vector<std::string>& values, const base::About& about) {
  Tree list;
  list.kind = TreeKind::sequence;
  for (const std::string& value : values) list.items.push_back(make_scalar(value, true));
  put(about.name, std::move(list));
}

void TreeVisitor::numbers(const std::vector<double>& values, const base::About& about) {
  Tree list;
  list.kind = TreeKind::sequence;
  for (const double value : values) list.items.push_back(make_scalar(number_text(value)));
  put(about.name, std::move(list));
}

void TreeVisitor::number_by_name(const base::NamedMap<double>& values, const base::About& about) {
  Tree by_name = make_map();
  for (const auto& [name, value] : values) {
    by_name.entries.push_back({name, {}, make_scalar(number_text(value))});
  }
  note_removed(by_name, default_of(about.name));
  put(about.name, std::move(by_name));
}

void TreeVisitor::note_removed(Tree& by_name, const Tree* defaults) {
  if (defaults == nullptr) return;
  for (const TreeEntry& entry : defaults->entries) {
    if (find(by_name, entry.key) != nullptr) continue;
    by_name.entries.push_back({entry.key, {}, make_scalar(std::string(removal_word))});
  }
}

}  // namespace samenspel::scenario
