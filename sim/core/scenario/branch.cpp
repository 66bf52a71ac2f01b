#include "core/scenario/branch.hpp"

#include <string_view>
#include <utility>

#include "core/scenario/merge.hpp"
#include "core/scenario/timeline.hpp"

namespace samenspel::scenario {

namespace {

using DatedTree = std::pair<base::Date, Tree>;

/// Gives `to` the value that `from` has for a key.
void copy_key(const Tree& from, std::string_view key, Tree& to) {
  const Tree* value = find(from, key);
  Tree* old = find(to, key);
  if (value != nullptr && old != nullptr) {
    *old = *value;
  }
}

bool differs(const Tree& before, const Tree& after) {
  return !difference(before, after).entries.empty();
}

}  // namespace

Tree branch_tree(Tree first, Tree second, base::Date from, base::Problems& problems) {
  const std::vector<DatedChange> of_first = take_timeline(first, problems);
  const std::vector<DatedChange> of_second = take_timeline(second, problems);
  copy_key(second, "question", first);
  copy_key(first, "run", second);
  std::vector<DatedTree> later;
  for (DatedTree& tree : complete_trees(first, of_first)) {
    if (tree.first < from) {
      later.push_back(std::move(tree));
    }
  }
  DatedTree on_the_day{from, second};
  std::vector<DatedTree> after;
  for (DatedTree& tree : complete_trees(second, of_second)) {
    if (from < tree.first) {
      after.push_back(std::move(tree));
    } else {
      on_the_day.second = std::move(tree.second);
    }
  }
  if (differs(later.empty() ? first : later.back().second, on_the_day.second)) {
    later.push_back(std::move(on_the_day));
  }
  later.insert(later.end(), std::make_move_iterator(after.begin()),
               std::make_move_iterator(after.end()));
  return with_timeline(std::move(first), later);
}

}  // namespace samenspel::scenario
