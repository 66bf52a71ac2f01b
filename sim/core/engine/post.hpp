#pragma once
// Post between places: written today into an outbox, handed over when the day is done, opened when
// its time has come.

#include <algorithm>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "core/base/check.hpp"
#include "core/base/prefetch.hpp"
#include "core/engine/agenda.hpp"

namespace samenspel::engine {

/// A letter under way: its key in the agenda of the receiver (whose `slot` is filled at the
/// exchange) and its content.
template <class Message>
struct Letter {
  Entry key;
  Message message;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("key", s.key), visit("message", s.message);
  }
};

/// What was written on the open day, in the order in which it was begun. Sheets are used again.
template <class Message>
class Outbox {
 public:
  /// A new letter, to be filled: it still says what an older one said.
  Letter<Message>& begin_letter() {
    if (letters_.data() + count_ == std::to_address(letters_.end())) [[unlikely]] {
      add_sheet();
    }
    return letters_[count_++];
  }

  /// The letter that was begun last.
  Letter<Message>& back() { return letters_[count_ - 1]; }

  [[nodiscard]] bool empty() const { return count_ == 0; }

  /// Calls `give` for each letter, in order; then it is empty.
  template <class Give>
  void hand_over(Give&& give) {
    std::for_each(std::as_const(letters_).data(), std::as_const(letters_).data() + count_, give);
    count_ = 0;
  }

 private:
  [[gnu::noinline]] void add_sheet() { letters_.emplace_back(); }

  std::vector<Letter<Message>> letters_;
  std::size_t count_ = 0;
};

/// Letters that wait at a place for their time. Slots are reused; a slot stays the same until its
/// letter is taken.
template <class Message>
class Mailbox {
 public:
  /// Room for a letter, to be filled: it still says what an older one said.
  std::uint32_t make() {
    if (free_.empty()) {
      letters_.emplace_back();
      return static_cast<std::uint32_t>(letters_.size() - 1);
    }
    const std::uint32_t slot = free_.back();
    free_.pop_back();
    return slot;
  }

  Message& operator[](std::uint32_t slot) { return letters_[slot]; }

  std::uint32_t put(const Message& message) {
    const std::uint32_t slot = make();
    letters_[slot] = message;
    return slot;
  }

  /// Asks the memory for a letter that is taken soon.
  void prefetch(std::uint32_t slot) const { base::prefetch_value(letters_[slot]); }

  /// The letter, which stays readable until there is room for another.
  const Message& take(std::uint32_t slot) {
    const Message* const letter = letters_.data() + slot;
    SAMENSPEL_CHECK(letter < letters_.data() + letters_.size(),
                    "a letter is taken from where it was put");
    free_.push_back(slot);
    return *letter;
  }

  [[nodiscard]] std::size_t size() const { return letters_.size() - free_.size(); }

  /// Calls `visit` for every letter that waits, in the order of their slots.
  template <class Visit>
  void for_each(Visit&& visit) const {
    std::vector<bool> empty(letters_.size(), false);
    for (const std::uint32_t slot : free_) {
      empty[slot] = true;
    }
    for (std::size_t slot = 0; slot < letters_.size(); ++slot) {
      if (!empty[slot]) {
        visit(letters_[slot]);
      }
    }
  }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("letters", s.letters_), visit("free", s.free_);
  }

 private:
  std::vector<Message> letters_;
  std::vector<std::uint32_t> free_;
};

}  // namespace samenspel::engine
