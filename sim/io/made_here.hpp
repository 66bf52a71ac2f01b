#pragma once
// Results as this program begins them: which version, revision and compiler, and on which seed.

#include "core/observe/results.hpp"

#include <cstdint>

namespace samenspel::io {

/// Results without scenarios. The seed is kept in hexadecimal, because R loses digits of large
/// whole numbers.
[[nodiscard]] observe::Results results_made_here(std::uint64_t seed);

}  // namespace samenspel::io
