#pragma once
// A number that stands at a level between facts, and the area under it within the measured window.

#include <cstdint>

namespace samenspel::observe {

/// Whole units x whole seconds: exact. `begin` is the first second that counts.
class Stock {
 public:
  Stock() = default;
  explicit Stock(std::int64_t begin) : since_(begin) {}

  void move(std::int64_t delta, std::int64_t time) {
    count_until(time);
    level_ += delta;
  }

  /// Brings the area up to `time`.
  void count_until(std::int64_t time) {
    if (time > since_) {
      area_ += level_ * (time - since_);
      since_ = time;
    }
  }

  [[nodiscard]] std::int64_t level() const { return level_; }
  [[nodiscard]] std::int64_t area() const { return area_; }

 private:
  std::int64_t level_ = 0;
  std::int64_t area_ = 0;
  std::int64_t since_ =
      0;  // moment up to which the area is counted; at first the begin of the window
};

}  // namespace samenspel::observe
