#pragma once
// Finds the known word a user most likely meant.

#include <string>
#include <string_view>
#include <vector>

namespace samenspel::scenario {

/// Steps (insert, delete, change, swap of neighbours) from `a` to `b`; case and '-' against '_' do
/// not count.
int edit_distance(std::string_view a, std::string_view b);

/// The nearest of `known` to `word`, the first of equals; empty when none is near (a third of its
/// length).
std::string nearest_key(std::string_view word, const std::vector<std::string>& known);

}  // namespace samenspel::scenario
