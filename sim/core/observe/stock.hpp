#pragma once
// A number that stands at a level between facts, and the area under it within the measured window.

#include <cstdint>

namespace samenspel::observe {

/// Whole units x whole seconds: exact. Every move adds to the level from its moment on, so the area
/// up to a moment t is the sum of delta x (t - moment) = level x t - sum of delta x moment.
class Stock {
 public:
  void move(std::int64_t delta, std::int64_t time) {
    level_ += delta;
    moment_ += delta * time;
  }

  [[nodiscard]] std::int64_t level() const { return level_; }

  /// The area up to `time`, which must not lie before the last move.
  [[nodiscard]] std::int64_t area_until(std::int64_t time) const { return level_ * time - moment_; }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("level", s.level_), visit("moment", s.moment_);
  }

 private:
  std::int64_t level_ = 0;
  std::int64_t moment_ = 0;  // sum of delta x moment
};

/// Families and, with them, their children.
struct Stocks {
  Stock families, children;

  void move(std::int64_t delta, std::int64_t number_of_children, std::int64_t time) {
    families.move(delta, time);
    children.move(delta * number_of_children, time);
  }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("families", s.families), visit("children", s.children);
  }
};

}  // namespace samenspel::observe
