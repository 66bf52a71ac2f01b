#pragma once
// A number that stands at a level between facts, and the area under it within the measured window.

#include <cstdint>

namespace samenspel::observe {

/// Whole units x whole seconds: exact. What comes adds to the level from its moment on and what
/// goes takes from it, so the area up to a moment t is level x t, less the moments of all that came
/// and with those of all that went.
class Stock {
 public:
  void come(std::int64_t units, std::int64_t time) {
    came_ += units;
    came_moments_ += units * time;
  }
  void go(std::int64_t units, std::int64_t time) {
    went_ += units;
    went_moments_ += units * time;
  }

  [[nodiscard]] std::int64_t level() const { return came_ - went_; }

  /// The area up to `time`, which must not lie before the last change.
  [[nodiscard]] std::int64_t area_until(std::int64_t time) const {
    return level() * time - (came_moments_ - went_moments_);
  }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("came", s.came_), visit("went", s.went_);
    visit("came_moments", s.came_moments_), visit("went_moments", s.went_moments_);
  }

 private:
  std::int64_t came_ = 0, went_ = 0;
  std::int64_t came_moments_ = 0, went_moments_ = 0;  // of each unit
};

/// Families and, with them, their children.
struct Stocks {
  Stock families, children;

  void come(std::int64_t number_of_children, std::int64_t time, std::int64_t number = 1) {
    families.come(number, time), children.come(number * number_of_children, time);
  }
  void go(std::int64_t number_of_children, std::int64_t time, std::int64_t number = 1) {
    families.go(number, time), children.go(number * number_of_children, time);
  }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("families", s.families), visit("children", s.children);
  }
};

}  // namespace samenspel::observe
