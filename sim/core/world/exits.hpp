#pragma once
// When the families of cases leave, apart from the cases: who looks for all that leave in a month
// reads sixteen of them in a line of memory.

#include <cstdint>
#include <vector>

#include "core/base/moment.hpp"

namespace samenspel::world {

/// By slot of a case; what is said of a slot that is not in use means nothing.
class Exits {
 public:
  /// The family of the case in this slot leaves then.
  void note(std::uint32_t slot, base::Moment at) {
    if (slot >= at_.size()) [[unlikely]] {
      add_room(slot);
    }
    at_[slot] = at;
  }

  /// When the family of the case in this slot leaves; `base::never` where nothing was noted.
  [[nodiscard]] base::Moment of(std::uint32_t slot) const {
    return slot < at_.size() ? at_[slot] : base::Moment(base::never);
  }

  /// Calls `visit(slot)` for every slot whose family leaves before this moment, in their order.
  template <class Visit>
  void for_each_before(base::Moment end, Visit&& visit) const {
    for (std::uint32_t slot = 0; slot < at_.size(); ++slot) {
      if (at_[slot] < end) {
        visit(slot);
      }
    }
  }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("at", s.at_);
  }

 private:
  [[gnu::noinline]] void add_room(std::uint32_t slot) { at_.resize(slot + 1U, base::never); }

  std::vector<base::Moment> at_;
};

}  // namespace samenspel::world
