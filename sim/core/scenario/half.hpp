#pragma once
// The two halves of help in the neighbourhood: children with their families, and adults.

#include <cstddef>

namespace samenspel::scenario {

/// Of a domain or an area: the first two; a team may also be there for both.
enum class Half { youth, adult, both };

inline constexpr std::size_t half_count = 2;

}  // namespace samenspel::scenario
