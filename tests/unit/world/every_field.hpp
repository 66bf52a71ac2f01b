#pragma once
// Ways to see that a struct has forgotten none of its fields in `each_field`.

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

#include "core/base/bytes.hpp"

namespace samenspel::world {

struct Anything {
  template <class T>
  operator T() const;
};

template <std::size_t>
using AnythingAt = Anything;

template <class T, std::size_t... i>
constexpr bool takes(std::index_sequence<i...>) {
  return requires { T{AnythingAt<i>{}...}; };
}

/// Members of an aggregate: as many as its braces take.
template <class T, std::size_t at_most = 64>
constexpr std::size_t member_count() {
  if constexpr (takes<T>(std::make_index_sequence<at_most>{})) {
    return at_most;
  } else {
    return member_count<T, at_most - 1>();
  }
}

/// Where a listed field lies in its struct; constants of the class lie elsewhere and do not count.
struct Span {
  std::size_t begin, end, alignment;
};

template <class T>
std::vector<Span> listed_fields(const T& value) {
  std::vector<Span> fields;
  const auto* base = reinterpret_cast<const std::byte*>(&value);
  T::each_field(value, [&](const char*, const auto& field) {
    const auto* at = reinterpret_cast<const std::byte*>(&field);
    if (!std::less<>()(at, base) && std::less<>()(at, base + sizeof(T))) {
      const auto begin = static_cast<std::size_t>(at - base);
      fields.push_back({begin, begin + sizeof(field), alignof(decltype(field))});
    }
  });
  std::sort(fields.begin(), fields.end(),
            [](const Span& a, const Span& b) { return a.begin < b.begin; });
  return fields;
}

/// Whether the listed fields fill the struct: between them there is only what alignment takes, and
/// nothing twice. A forgotten field leaves a gap, unless it is so small that padding hides it.
template <class T>
bool fields_fill(const T& value) {
  std::size_t end = 0;
  for (const Span& field : listed_fields(value)) {
    if (field.begin != (end + field.alignment - 1) / field.alignment * field.alignment) {
      return false;
    }
    end = field.end;
  }
  return sizeof(T) == (end + alignof(T) - 1) / alignof(T) * alignof(T);
}

/// Changes numbers: each in turn when `chosen` counts up, all of them when it is `all`.
struct Changer {
  static constexpr int all = -1;
  int chosen = all;
  int met = 0;
  std::uint64_t word = 0;

  template <class T>
  void change(T& value) {
    if constexpr (std::is_const_v<T>) {
      return;
    } else if constexpr (base::is_number<T>) {
      if (const int index = met++; chosen == all || chosen == index) {
        turn(value);
      }
    } else if constexpr (base::held_by<T> == base::Holds::array ||
                         base::held_by<T> == base::Holds::vector) {
      if constexpr (base::held_by<T> == base::Holds::vector) {
        value.resize(2);
      }
      for (auto& element : value) {
        change(element);
      }
    } else if constexpr (base::held_by<T> == base::Holds::owned) {
      value = std::make_unique<typename T::element_type>();
      change(*value);
    } else {
      T::each_field(value, [this](const char*, auto& field) { this->change(field); });
    }
  }

  template <class T>
  void turn(T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      value = !value;
    } else {
      const std::uint64_t mask = base::width_of<T>() == 8
                                     ? ~std::uint64_t{0}
                                     : (std::uint64_t{1} << 8 * base::width_of<T>()) - 1;
      const std::uint64_t old = base::word_of(value) & mask;
      word = word * 0x9E3779B97F4A7C15U + 0xD1B54A32D192ED03U;
      const std::uint64_t fresh = (word >> 8) & mask;
      (void)base::number_from_word(fresh == old ? fresh ^ 1 : fresh, value);
    }
  }
};

}  // namespace samenspel::world
