#pragma once
// Counts what this program allocates, from its start.

#include <cstdint>

namespace samenspel {

[[nodiscard]] std::int64_t allocations();

}  // namespace samenspel
