#include "core/scenario/slips.hpp"

#include <algorithm>

#include "core/scenario/nearest_key.hpp"
#include "core/scenario/reference_visitor.hpp"
#include "core/scenario/scenario.hpp"

namespace samenspel::scenario {

namespace {

bool stands_in(const Tree& tree, const std::string& last) {
  const auto here = [&](const base::Position& at) {
    return at.file == last || at.file == "command line";
  };
  return here(tree.at) &&
         std::all_of(tree.items.begin(), tree.items.end(),
                     [&](const Tree& item) { return stands_in(item, last); }) &&
         std::all_of(tree.entries.begin(), tree.entries.end(), [&](const TreeEntry& entry) {
           return here(entry.at) && stands_in(entry.value, last);
         });
}

void doubt_names(const Tree& map, const std::string& path, const std::string& last,
                 base::Problems& doubts) {
  for (const TreeEntry& entry : map.entries) {
    if (is_removal(entry.value) || !is_new_entry(entry, last)) continue;
    for (const TreeEntry& other : map.entries) {
      if (!is_one_slip(entry.key, other.key) || is_new_entry(other, last)) continue;
      doubts.add({entry.at, join_path(path, entry.key),
                  "a new name, one letter away from one that exists", "", other.key});
      break;
    }
  }
}

}  // namespace

bool is_new_entry(const TreeEntry& entry, const std::string& last) {
  return stands_in(entry.value, last);
}

base::Problems doubts_about(const Tree& tree) {
  base::Problems doubts;
  for (const ReferenceRow& row : reference_rows<Parameters>()) {
    if (row.kind != ParameterKind::map) continue;
    const Tree* map = find_path(tree, row.path);
    if (map != nullptr) doubt_names(*map, row.path, tree.at.file, doubts);
  }
  return doubts;
}

}  // namespace samenspel::scenario
