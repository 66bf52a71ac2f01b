#pragma once
// A store with stable addresses and reused slots: what is open at a place.

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/base/check.hpp"
#include "core/base/prefetch.hpp"

namespace samenspel::engine {

inline constexpr std::uint32_t no_slot = 0xFFFFFFFFu;

/// Holds values by slot number. References stay valid until their slot is released; slots are
/// reused last-in first-out, so after the first months nothing is allocated.
template <class T>
class Slots {
 public:
  std::uint32_t make() {
    std::uint32_t slot = 0;
    if (!free_.empty()) {
      slot = free_.back();
      free_.pop_back();
    } else {
      slot = used_++;
      if (slot / block_size == blocks_.size()) {
        add_block();
      }
    }
    ++count_;
    return slot;
  }

  void release(std::uint32_t slot) {
    SAMENSPEL_CHECK(slot < used_ && count_ > 0, "a slot is released once, after it was made");
    --count_;
    if (free_.size() == free_.capacity()) [[unlikely]] {
      release_in_new_room(slot);
      return;
    }
    free_.push_back(slot);
  }

  T& operator[](std::uint32_t slot) { return (*blocks_[slot / block_size])[slot % block_size]; }
  const T& operator[](std::uint32_t slot) const {
    return (*blocks_[slot / block_size])[slot % block_size];
  }

  /// Asks the memory for the value of a slot that is looked at soon, or for its first bytes.
  void prefetch(std::uint32_t slot, std::size_t bytes = sizeof(T)) const {
    base::prefetch(&(*this)[slot], bytes);
  }
  /// The same for the slot that is made next, if it has been in use before.
  void prefetch_free(std::size_t bytes = sizeof(T)) const {
    if (!free_.empty()) {
      prefetch(free_.back(), bytes);
    }
  }

  /// Number of slots in use.
  [[nodiscard]] std::uint32_t size() const { return count_; }

  /// One more than the highest slot ever used; slots below it may be free.
  [[nodiscard]] std::uint32_t end() const { return used_; }

  /// Bytes held for values, free ones included.
  [[nodiscard]] std::size_t bytes() const { return blocks_.size() * block_size * sizeof(T); }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("block_size", block_size), visit("blocks", s.blocks_), visit("free", s.free_);
    visit("used", s.used_), visit("count", s.count_);
  }

 private:
  static constexpr std::uint32_t block_size = 32;

  // Rare, and not in line: whoever makes or releases a slot need keep nothing for it.
  [[gnu::noinline]] void release_in_new_room(std::uint32_t slot) { free_.push_back(slot); }
  [[gnu::noinline]] void add_block() {
    blocks_.push_back(std::make_unique<std::array<T, block_size>>());
  }

  std::vector<std::unique_ptr<std::array<T, block_size>>> blocks_;
  std::vector<std::uint32_t> free_;
  std::uint32_t used_ = 0;
  std::uint32_t count_ = 0;
};

}  // namespace samenspel::engine
