#pragma once
// Structs that list their fields once, so that bytes, equality, size and layout are written once
// over all of them.

#include <array>
#include <cstddef>
#include <iterator>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace samenspel::base {

struct IgnoreField {
  template <class Field>
  void operator()(const char*, Field&) const {}
};

/// A struct with `template <class Self, class Visit> static void each_field(Self& self, Visit&&
/// visit)`, which calls `visit("name", self.field)` for every field. A constant in the list belongs
/// to the layout: it is checked, never set.
template <class T>
concept HasFields = requires(T& value) {
  std::remove_const_t<T>::each_field(value, IgnoreField{});
};

/// What state is made of, besides numbers, enums and structs with fields.
enum class Holds { one, array, vector, owned };

template <class T>
struct HeldBy {
  static constexpr Holds how = Holds::one;
};
template <class T, std::size_t n>
struct HeldBy<std::array<T, n>> {
  static constexpr Holds how = Holds::array;
};
template <class T, std::size_t n>
struct HeldBy<T[n]> {
  static constexpr Holds how = Holds::array;
};
template <class T>
struct HeldBy<std::vector<T>> {
  static_assert(!std::is_same_v<T, bool>, "state holds no packed bits: a byte each");
  static constexpr Holds how = Holds::vector;
};
/// An owned value is always there: state has no null pointers.
template <class T>
struct HeldBy<std::unique_ptr<T>> {
  static constexpr Holds how = Holds::owned;
};

template <class T>
inline constexpr Holds held_by = HeldBy<std::remove_cv_t<T>>::how;

/// What an array or a vector is made of.
template <class T>
using ElementOf = std::remove_cvref_t<decltype(*std::begin(std::declval<T&>()))>;

template <class T>
inline constexpr bool is_number = std::is_arithmetic_v<T> || std::is_enum_v<T>;

/// Bytes of a number in a stream. `long` differs between platforms (as `size_t` does with it):
/// always 8.
template <class T>
constexpr std::size_t width_of() {
  if constexpr (std::is_same_v<T, long> || std::is_same_v<T, unsigned long>) {
    return 8;
  } else if constexpr (std::is_enum_v<T>) {
    return width_of<std::underlying_type_t<T>>();
  } else {
    static_assert(!std::is_same_v<T, long double>, "differs between platforms");
    return sizeof(T);
  }
}

template <class>
inline constexpr bool never_true = false;

}  // namespace samenspel::base
