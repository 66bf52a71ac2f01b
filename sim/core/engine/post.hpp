#pragma once
// Post between places: written today into an outbox, handed over at the end of the day, opened when
// its time has come.

#include <cstdint>
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

/// Letters that wait at a place for their time. Slots are reused; a slot stays the same until its
/// letter is taken.
template <class Message>
class Mailbox {
 public:
  std::uint32_t put(const Message& message) {
    if (free_.empty()) {
      letters_.push_back(message);
      return static_cast<std::uint32_t>(letters_.size() - 1);
    }
    const std::uint32_t slot = free_.back();
    free_.pop_back();
    letters_[slot] = message;
    return slot;
  }

  /// Asks the memory for a letter that is taken soon.
  void prefetch(std::uint32_t slot) const { base::prefetch_value(letters_[slot]); }

  /// The letter, which stays readable until another is put.
  const Message& take(std::uint32_t slot) {
    SAMENSPEL_CHECK(slot < letters_.size(), "a letter is taken from where it was put");
    free_.push_back(slot);
    return letters_[slot];
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
