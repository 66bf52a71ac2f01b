#pragma once
// Memory in use by a value, over its fields.

#include "core/base/fields.hpp"

namespace samenspel::base {

/// Bytes that a value keeps besides itself: what its vectors have room for and what it owns.
template <class T>
[[nodiscard]] std::size_t heap_bytes_of(const T& value) {
  std::size_t bytes = 0;
  if constexpr (is_number<T>) {
    return 0;
  } else if constexpr (held_by<T> == Holds::array || held_by<T> == Holds::vector) {
    if constexpr (held_by<T> == Holds::vector) {
      bytes += value.capacity() * sizeof(typename T::value_type);
    }
    if constexpr (!std::is_trivially_copyable_v<ElementOf<const T>>) {
      for (const auto& element : value) {
        bytes += heap_bytes_of(element);
      }
    }
  } else if constexpr (held_by<T> == Holds::owned) {
    bytes += sizeof(*value) + heap_bytes_of(*value);
  } else if constexpr (HasFields<const T>) {
    T::each_field(value,
                  [&bytes](const char*, const auto& field) { bytes += heap_bytes_of(field); });
  } else {
    static_assert(
        never_true<T>,
        "state is made of numbers, enums, arrays, vectors and structs that list their fields");
  }
  return bytes;
}

/// Bytes of memory in use, room that is kept for growth included; bookkeeping of the allocator is
/// not.
template <class T>
[[nodiscard]] std::size_t bytes_of(const T& value) {
  return sizeof(T) + heap_bytes_of(value);
}

}  // namespace samenspel::base
