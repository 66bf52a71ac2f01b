#pragma once
// Asking the memory for what is read soon.

#include <cstddef>

namespace samenspel::base {

inline constexpr std::size_t cache_line = 64;  ///< bytes

/// Asks the memory for the line at an address. The empty statement is an effect:
/// without one, a function that only asks is taken for one without effect, and calls of it are left
/// out.
inline void prefetch(const void* address) {
  __builtin_prefetch(address, 0);
  asm volatile("" : : "r"(address));
}

/// Asks for `bytes` from an address on.
inline void prefetch(const void* address, std::size_t bytes) {
  const auto* line = static_cast<const unsigned char*>(address);
  for (const auto* end = line + bytes; line < end; line += cache_line) {
    prefetch(line);
  }
}

/// Asks for a whole value.
template <class T>
void prefetch_value(const T& value) {
  prefetch(&value, sizeof value);
}

}  // namespace samenspel::base
