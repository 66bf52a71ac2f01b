#pragma once
// State as bytes: numbers little endian, floating point as its bit pattern, a vector after its
// length, a struct field by field. The same on every platform; padding never gets in.

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>

#include "core/base/check.hpp"
#include "core/base/fields.hpp"

namespace samenspel::base {

/// Takes bytes; appends them to a vector that outlives it.
class ByteSink {
 public:
  explicit ByteSink(std::vector<std::uint8_t>& bytes) : bytes_(bytes) {}

  /// The low `width` bytes of a word, the lowest first.
  void put(std::uint64_t word, std::size_t width) {
    const std::size_t begin = bytes_.size();
    bytes_.resize(begin + width);
    for (std::size_t i = 0; i < width; ++i) {
      bytes_[begin + i] = static_cast<std::uint8_t>(word >> (8 * i));
    }
  }

 private:
  std::vector<std::uint8_t>& bytes_;
};

/// Gives bytes. What is cut short or does not fit makes it fail for good; it then gives zeros.
class ByteSource {
 public:
  explicit ByteSource(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  std::uint64_t take(std::size_t width) {
    if (width > left()) {
      fail();
      return 0;
    }
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < width; ++i) {
      word |= static_cast<std::uint64_t>(bytes_[at_ + i]) << (8 * i);
    }
    at_ += width;
    return word;
  }

  void fail() {
    ok_ = false;
    at_ = bytes_.size();
  }

  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }

 private:
  std::span<const std::uint8_t> bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

/// The bits of a number as a word; negative numbers have their sign all the way up.
template <class T>
[[nodiscard]] std::uint64_t word_of(const T& number) {
  if constexpr (std::is_floating_point_v<T>) {
    static_assert(std::numeric_limits<T>::is_iec559 && (sizeof(T) == 4 || sizeof(T) == 8));
    std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t> bits;
    std::memcpy(&bits, &number, sizeof(bits));
    return bits;
  } else {
    return static_cast<std::uint64_t>(number);
  }
}

/// The number with these bits in `width_of<T>()` bytes; false when a T of this platform cannot hold
/// it.
template <class T>
[[nodiscard]] bool number_from_word(std::uint64_t word, T& number) {
  if constexpr (std::is_floating_point_v<T>) {
    const auto bits =
        static_cast<std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t>>(word);
    std::memcpy(&number, &bits, sizeof(bits));
    return true;
  } else if constexpr (std::is_same_v<T, bool>) {
    number = word == 1;
    return word <= 1;
  } else if constexpr (std::is_enum_v<T>) {
    std::underlying_type_t<T> value{};
    const bool fits = number_from_word(word, value);
    number = static_cast<T>(value);
    return fits;
  } else {
    number = static_cast<T>(word);
    return sizeof(T) == width_of<T>() || static_cast<std::uint64_t>(number) == word;
  }
}

/// Appends a value. Throws `Bug` for an owned value that is not there.
template <class T>
void write_bytes(const T& value, ByteSink& sink) {
  if constexpr (is_number<T>) {
    sink.put(word_of(value), width_of<T>());
  } else if constexpr (held_by<T> == Holds::array || held_by<T> == Holds::vector) {
    if constexpr (held_by<T> == Holds::vector) {
      sink.put(value.size(), 8);
    }
    for (const auto& element : value) {
      write_bytes(element, sink);
    }
  } else if constexpr (held_by<T> == Holds::owned) {
    SAMENSPEL_CHECK(value != nullptr, "what state owns is there");
    write_bytes(*value, sink);
  } else if constexpr (HasFields<const T>) {
    T::each_field(value, [&sink](const char*, const auto& field) { write_bytes(field, sink); });
  } else {
    static_assert(
        never_true<T>,
        "state is made of numbers, enums, arrays, vectors and structs that list their fields");
  }
}

/// Reads what `write_bytes` wrote into a value of the same type. When it does not fit, the source
/// has failed and the value is only good for being thrown away. Never takes much more memory than
/// the bytes that are left.
template <class T>
void read_bytes(T& value, ByteSource& source) {
  using Value = std::remove_const_t<T>;
  if constexpr (std::is_const_v<T>) {
    Value read{};
    read_bytes(read, source);
    if (read != value) {
      source.fail();
    }
  } else if constexpr (is_number<T>) {
    if (!number_from_word(source.take(width_of<T>()), value)) {
      source.fail();
    }
  } else if constexpr (held_by<T> == Holds::array) {
    for (auto& element : value) {
      read_bytes(element, source);
    }
  } else if constexpr (held_by<T> == Holds::vector) {
    const std::uint64_t size = source.take(8);
    value.clear();
    if (size > source.left()) {  // an element has at least one byte
      source.fail();
      return;
    }
    for (std::uint64_t i = 0; i < size && source.ok(); ++i) {
      read_bytes(value.emplace_back(), source);
    }
  } else if constexpr (held_by<T> == Holds::owned) {
    value = std::make_unique<typename T::element_type>();
    read_bytes(*value, source);
  } else if constexpr (HasFields<T>) {
    T::each_field(value, [&source](const char*, auto& field) { read_bytes(field, source); });
  } else {
    static_assert(
        never_true<T>,
        "state is made of numbers, enums, arrays, vectors and structs that list their fields");
  }
}

/// Whether two values are equal to the last bit, field by field; NaN equals itself, 0 and -0
/// differ.
template <class T>
[[nodiscard]] bool equal(const T& a, const T& b) {
  std::vector<std::uint8_t> bytes_a, bytes_b;
  ByteSink sink_a(bytes_a), sink_b(bytes_b);
  write_bytes(a, sink_a);
  write_bytes(b, sink_b);
  return bytes_a == bytes_b;
}

}  // namespace samenspel::base
