#pragma once
// The shape of state as a text: equal layouts read each other's bytes.

#include <string>

#include "core/base/fields.hpp"

namespace samenspel::base {

/// Appends names, kinds and widths of all fields: "{trust:f4,bricks:8*{...},desks:[{...}]}".
/// Depends on types alone, never on what a value holds; elements are default-constructed to be
/// asked.
template <class T>
void append_layout(const T& value, std::string& text) {
  if constexpr (is_number<T>) {
    text += std::is_floating_point_v<T> ? 'f'
            : std::is_enum_v<T>         ? 'e'
            : std::is_signed_v<T>       ? 'i'
                                        : 'u';
    text += std::to_string(width_of<T>());
  } else if constexpr (held_by<T> == Holds::array) {
    text += std::to_string(std::size(value)) + '*';
    append_layout(ElementOf<const T>{}, text);
  } else if constexpr (held_by<T> == Holds::vector) {
    text += '[';
    append_layout(typename T::value_type{}, text);
    text += ']';
  } else if constexpr (held_by<T> == Holds::owned) {
    append_layout(typename T::element_type{}, text);
  } else if constexpr (HasFields<const T>) {
    text += '{';
    T::each_field(value, [&text](const char* name, const auto& field) {
      text += name;
      text += ':';
      append_layout(field, text);
      text += ',';
    });
    text += '}';
  } else {
    static_assert(
        never_true<T>,
        "state is made of numbers, enums, arrays, vectors and structs that list their fields");
  }
}

template <class T>
[[nodiscard]] std::string layout_of(const T& value) {
  std::string text;
  append_layout(value, text);
  return text;
}

}  // namespace samenspel::base
