#pragma once
// The calendar years or months that a window touches, and in which of them a moment lies.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/observe/outcome.hpp"

namespace samenspel::observe {

/// Numbers from 0; the first begins with the window and the last ends with it.
class CalendarSpans {
 public:
  [[nodiscard]] static CalendarSpans years(const Window& window);
  [[nodiscard]] static CalendarSpans months(const Window& window);

  [[nodiscard]] std::size_t count() const { return ends_.size() + 1; }

  /// The span of a moment of the window, in seconds of the run. Most moments are of the span of the
  /// one before.
  [[nodiscard]] std::size_t of(std::int64_t time) {
    if (time < begins_ || time >= begins_next_) {
      find(time);
    }
    return found_;
  }

 private:
  CalendarSpans(const Window& window, std::int32_t months_each, std::int32_t count);
  void find(std::int64_t time);

  std::vector<std::int64_t> ends_;  // of all but the last
  std::size_t found_ = 0;
  std::int64_t begins_ = 0, begins_next_ = 0;  // of what was found last; nothing was
};

}  // namespace samenspel::observe
