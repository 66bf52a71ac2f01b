#pragma once
// Builds trees for tests in few words; positions are made up from the order of the parts.

#include <initializer_list>
#include <string>
#include <utility>

#include "core/scenario/tree.hpp"

namespace samenspel::scenario::example {

inline base::Position at(int line) { return {"x.yaml", line, 1}; }

inline Tree word(std::string text, int line = 1) {
  return make_scalar(std::move(text), false, at(line));
}
inline Tree quoted(std::string text, int line = 1) {
  return make_scalar(std::move(text), true, at(line));
}

inline Tree list(std::initializer_list<Tree> items) {
  Tree tree;
  tree.kind = TreeKind::sequence;
  tree.at = at(1);
  tree.items = items;
  return tree;
}

inline Tree map(std::initializer_list<std::pair<std::string, Tree>> entries) {
  Tree tree = make_map(at(1));
  for (const auto& [key, value] : entries) tree.entries.push_back({key, value.at, value});
  return tree;
}

inline Tree nothing(int line = 1) {
  Tree tree;
  tree.at = at(line);
  return tree;
}

}  // namespace samenspel::scenario::example
