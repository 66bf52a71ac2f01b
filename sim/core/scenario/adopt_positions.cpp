#include "core/scenario/adopt_positions.hpp"

namespace samenspel::scenario {

namespace {

void stand_at(Tree& tree, const base::Position& at) {
  tree.at = at;
  for (Tree& item : tree.items) stand_at(item, at);
  for (TreeEntry& entry : tree.entries) {
    entry.at = at;
    stand_at(entry.value, at);
  }
}

const TreeEntry* entry_of(const Tree& map, const std::string& key) {
  for (const TreeEntry& entry : map.entries) {
    if (entry.key == key) return &entry;
  }
  return nullptr;
}

}  // namespace

void adopt_positions(Tree& complete, const Tree& files) {
  complete.at = files.at;
  for (std::size_t i = 0; i < complete.items.size(); ++i) {
    const bool known = i < files.items.size();
    known ? adopt_positions(complete.items[i], files.items[i])
          : stand_at(complete.items[i], files.at);
  }
  for (TreeEntry& entry : complete.entries) {
    const TreeEntry* same = entry_of(files, entry.key);
    entry.at = same != nullptr ? same->at : files.at;
    same != nullptr ? adopt_positions(entry.value, same->value) : stand_at(entry.value, files.at);
  }
}

}  // namespace samenspel::scenario
