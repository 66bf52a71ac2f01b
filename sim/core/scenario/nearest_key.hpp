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

/// The nearest, else the first that goes on where `word` stops: caseload, caseload_soft.
std::string nearest_or_longer(std::string_view word, const std::vector<std::string>& known);

/// Whether two names differ by one slip of the hand: a letter too many, too few, another, or two
/// swapped. Names that only count or letter their kind (basecamp_1, basecamp_2) do not.
bool is_one_slip(std::string_view a, std::string_view b);

}  // namespace samenspel::scenario
