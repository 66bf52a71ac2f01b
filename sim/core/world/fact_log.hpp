#pragma once
// The facts of a day, in the order in which they are stated.

#include <cstddef>
#include <new>
#include <span>
#include <utility>
#include <vector>

#include "core/world/fact.hpp"

namespace samenspel::world {

/// Gives room for so many facts before they are stated, so that stating one asks for room and does
/// nothing else. A log that is cleared gives none until it is asked to.
class FactLog {
 public:
  FactLog() = default;
  FactLog(FactLog&& other) noexcept { swap(other); }
  FactLog& operator=(FactLog&& other) noexcept {
    swap(other);
    return *this;
  }

  [[nodiscard]] bool has_room() const { return next_ != room_ends_; }
  /// For exactly one more fact.
  void give_room_for_one() { room_ends_ = after(1); }
  /// For as many facts as the log has memory for, and for one at least.
  void give_room() {
    after(1);
    room_ends_ = facts_.data() + facts_.size();
  }

  /// States a fact that is made of `said`; the log must have room.
  template <class... Said>
  void add(const Said&... said) {
    new (next_) Fact(said...);
    ++next_;
  }

  [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(next_ - facts_.data()); }
  [[nodiscard]] bool empty() const { return size() == 0; }
  [[nodiscard]] Fact& back() { return *(next_ - 1); }
  [[nodiscard]] std::span<const Fact> all() const { return {facts_.data(), size()}; }

  void clear() { next_ = room_ends_ = facts_.data(); }
  void swap(FactLog& other) noexcept {
    facts_.swap(other.facts_);
    std::swap(next_, other.next_);
    std::swap(room_ends_, other.room_ends_);
  }

 private:
  /// Where so many more facts end; there is memory for them.
  Fact* after(std::size_t more) {
    const std::size_t stated = size();
    if (stated + more > facts_.size()) {
      facts_.resize(2 * (stated + more));
      next_ = facts_.data() + stated;
    }
    return next_ + more;
  }

  std::vector<Fact> facts_;  // what memory there is; stated are those before `next_`
  Fact* next_ = nullptr;
  Fact* room_ends_ = nullptr;
};

}  // namespace samenspel::world
