#include "patterns/differing_keys.hpp"

#include "studies/leaves.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace samenspel::patterns {
namespace {

using studies::Leaf;
using Sorted = std::vector<std::pair<std::string_view, std::string_view>>;

Sorted sorted(const std::vector<Leaf>& leaves) {
  Sorted all;
  for (const Leaf& leaf : leaves) all.emplace_back(leaf.path, leaf.text);
  std::sort(all.begin(), all.end());
  return all;
}

/// Adds the leaves that do not stand in `other` with the same text, each path once.
void add_missing(const std::vector<Leaf>& leaves, const Sorted& other,
                 std::vector<DifferingKey>& keys) {
  for (const Leaf& leaf : leaves) {
    const std::pair<std::string_view, std::string_view> one(leaf.path, leaf.text);
    const bool known = std::any_of(keys.begin(), keys.end(),
                                   [&](const DifferingKey& key) { return key.path == leaf.path; });
    if (!known && !std::binary_search(other.begin(), other.end(), one)) {
      keys.push_back({leaf.path, leaf.role});
    }
  }
}

}  // namespace

std::vector<DifferingKey> differing_keys(const scenario::Parameters& a,
                                         const scenario::Parameters& b) {
  const std::vector<Leaf> of_a = studies::leaves_of(a), of_b = studies::leaves_of(b);
  std::vector<DifferingKey> keys;
  add_missing(of_a, sorted(of_b), keys);
  add_missing(of_b, sorted(of_a), keys);
  return keys;
}

std::vector<std::string> not_policy(const scenario::Parameters& a, const scenario::Parameters& b) {
  std::vector<std::string> paths;
  for (const DifferingKey& key : differing_keys(a, b)) {
    if (key.role == base::Role::behaviour || key.role == base::Role::run) {
      paths.push_back(key.path);
    }
  }
  return paths;
}

}  // namespace samenspel::patterns
